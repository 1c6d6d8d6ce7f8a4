import assert from "node:assert/strict";
import { test } from "node:test";
import { createRehearsals } from "../../conceptmap/web/assets/_present_rehearsals.mjs";
import {
  begun,
  clockOf,
  elapsed,
  halted,
  lag,
  moved,
  paceOf,
  resumed,
  spentIn,
} from "../../conceptmap/web/assets/_present_timing.mjs";
import { isNewer, listenToSpeaker } from "../../conceptmap/web/assets/_speaker_link.mjs";
import { blocksOf, runsOf } from "../../conceptmap/web/assets/_speaker_notes.mjs";

const MIN = 60_000;

test("time is counted for the step that is shown, also when one comes back to it", () => {
  let run = begun("walk", 1, 0);
  run = moved(run, 2, 1000);
  run = moved(run, 1, 4000);
  assert.equal(spentIn(run, 1, 6000), 3000);
  assert.equal(spentIn(run, 2, 6000), 3000);
  assert.equal(elapsed(run, 6000), 6000);
  assert.equal(moved(run, 1, 9000), run);
});

test("a halted run counts nothing until it goes on", () => {
  let run = halted(begun("walk", 1, 0), 2000);
  run = moved(run, 2, 50_000);
  assert.equal(elapsed(run, 99_000), 2000);
  run = resumed(run, 100_000);
  assert.equal(elapsed(run, 101_000), 3000);
  assert.equal(spentIn(run, 2, 101_000), 1000);
});

test("the pace compares with the plan up to here; a step in its time is no lag", () => {
  const plan = [2, 3, 1];
  let run = begun("walk", 1, 0);
  assert.equal(lag(run, plan, MIN), 0);
  assert.equal(lag(run, plan, 4 * MIN), 2 * MIN);
  run = moved(run, 2, MIN);
  assert.equal(lag(run, plan, MIN), -MIN);
  assert.equal(lag(run, [0, 0, 0], MIN), null);
});

test("the pace speaks in whole minutes and stays calm within one", () => {
  assert.deepEqual(paceOf(20_000), { words: "On time", mood: "calm" });
  assert.deepEqual(paceOf(2 * MIN), { words: "2 min behind", mood: "behind" });
  assert.deepEqual(paceOf(-3 * MIN), { words: "3 min ahead", mood: "ahead" });
  assert.deepEqual(paceOf(null), { words: "", mood: "calm" });
  assert.deepEqual([187_000, 3_723_000, -5].map(clockOf), ["3:07", "1:02:03", "0:00"]);
});

test("notes have paragraphs, lists and emphasis; everything else is text", () => {
  assert.deepEqual(blocksOf("One\ntwo\n\n- a\n- b\n1. c"), [
    { kind: "p", lines: ["One"] },
    { kind: "p", lines: ["two"] },
    { kind: "ul", lines: ["a", "b"] },
    { kind: "ol", lines: ["c"] },
  ]);
  assert.deepEqual(runsOf("a **b** *c* <i>2 * 3 * 4</i>"), [
    { tag: "", text: "a " },
    { tag: "strong", text: "b" },
    { tag: "", text: " " },
    { tag: "em", text: "c" },
    { tag: "", text: " <i>2 * 3 * 4</i>" },
  ]);
});

test("only a newer state counts", () => {
  assert.deepEqual([[null, 1], [1, 2], [2, 2], [3, 2]].map((pair) => isNewer(...pair)), [true, true, false, false]);
});

function memory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

test("a run survives a reload; what is over is there to compare with", () => {
  const stores = { session: memory(), lasting: memory() };
  let time = 0;
  const now = () => time;
  const first = createRehearsals({ ...stores, now });
  first.at("walk", 1);
  time = 40_000;
  first.at("walk", 2);
  const again = createRehearsals({ ...stores, now });
  assert.equal(again.run.at, 2);
  time = 50_000;
  again.over();
  assert.equal(again.run, null);
  assert.deepEqual(again.last("walk"), { when: 50_000, spent: { 1: 40_000, 2: 10_000 } });
  again.at("walk", 1);
  time = 55_000;
  again.over();
  assert.equal(again.last("walk").when, 50_000, "a glance is no rehearsal");
});

test("another tour begins another run, and so does one left for hours", () => {
  let time = 0;
  const rehearsals = createRehearsals({ session: memory(), lasting: memory(), now: () => time });
  rehearsals.at("walk", 1);
  rehearsals.at("other", 4);
  assert.deepEqual([rehearsals.run.tour, rehearsals.run.at], ["other", 4]);
  time = 4 * 3_600_000;
  rehearsals.at("other", 5);
  assert.deepEqual(rehearsals.run.spent, {});
});

test("without any storage a lecture is given all the same", () => {
  const rehearsals = createRehearsals({ session: null, lasting: null, now: () => 5 });
  rehearsals.at("walk", 1);
  rehearsals.toggle();
  assert.equal(rehearsals.run.since, null);
  rehearsals.again();
  assert.deepEqual(rehearsals.run, { tour: "walk", spent: {}, at: 1, since: 5, seen: 5 });
});

test("a lecture that falls silent is lost within five seconds, not before four", (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const real = globalThis.BroadcastChannel;
  t.after(() => (globalThis.BroadcastChannel = real));
  globalThis.BroadcastChannel = class {
    addEventListener() {}
    postMessage() {}
  };
  let now = 0;
  const told = [];
  listenToSpeaker({ id: "silent", contact: (on) => told.push([on, now]), now: () => now });
  for (; now < 6000; now += 100) t.mock.timers.tick(100);
  assert.equal(told[0][0], false);
  assert.ok(told[0][1] > 4000 && told[0][1] <= 5000, `told after ${told[0][1]} ms`);
});
