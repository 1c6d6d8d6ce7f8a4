import assert from "node:assert/strict";
import { test } from "node:test";
import { createQueue } from "../../conceptmap/web/assets/_events.mjs";
import { createWriter } from "../../conceptmap/web/assets/_writer.mjs";
import { FIELDS } from "./fields_rows.mjs";

function desk(search = "") {
  const rung = [];
  const queue = createQueue((n) => rung.push(n));
  const steps = [];
  const place = { pathname: "/map", search, hash: "" };
  const go = (kind) => (state, title, address) => {
    steps.push([kind, address]);
    place.search = address.slice(place.pathname.length);
  };
  const past = { pushState: go("push"), replaceState: go("replace") };
  const writer = createWriter({ queue, place, past });
  const run = (controls = [], triggered = []) => writer.run(FIELDS, controls, triggered);
  return { rung, queue, steps, place, writer, run };
}

test("the bell rings once for each event with a number of its own, and draining empties", () => {
  const { rung, queue } = desk();
  for (let n = 0; n < 10; n += 1) queue.post({ field: "selected", value: `concept:${n}` });
  assert.equal(new Set(rung).size, 10);
  assert.equal(queue.drain().length, 10);
  assert.deepEqual(queue.drain(), []);
});

test("the first run reads the address and leaves it alone", () => {
  const { run, steps } = desk("?view=defences");
  assert.deepEqual(run(), { view: "defences" });
  assert.deepEqual(steps, []);
});

test("an answer that is thrown away loses no event", () => {
  const { run, queue } = desk();
  run();
  queue.post({ field: "selected", value: "concept:a" });
  run();
  queue.post({ field: "theme", value: "dark" });
  assert.deepEqual(run(), { selected: "concept:a", theme: "dark" });
});

test("the address follows: pushed or replaced, without a query when all is at its default", () => {
  const { run, queue, steps } = desk();
  run();
  queue.post({ field: "selected", value: "concept:a" });
  run();
  queue.post({ field: "theme", value: "dark" });
  run();
  queue.post({ field: "*", value: {} });
  run();
  queue.post({ field: "view", value: "defences" });
  run();
  queue.post({ field: "view", value: null });
  run();
  assert.deepEqual(steps, [
    ["push", "/map?selected=concept:a"],
    ["replace", "/map?selected=concept:a&theme=dark"],
    ["push", "/map?view=defences"],
    ["push", "/map"],
  ]);
});

test("going back reads the address and writes nothing", () => {
  const { run, queue, steps, place, writer } = desk();
  run();
  queue.post({ field: "selected", value: "concept:a" });
  run();
  place.search = "";
  writer.reread();
  assert.deepEqual(run(), {});
  assert.equal(steps.length, 1);
});

test("controls are told only what they do not show already", () => {
  const { run, writer } = desk("?theme=dark");
  const controls = [
    { field: "theme", value: "auto" },
    { field: "view", value: "overview" },
    { field: "elsewhere", value: 7 },
  ];
  run(controls);
  assert.deepEqual(writer.controls(controls, "keep"), ["dark", "keep", "keep"]);
});

test("what the map does not know leaves the state once, without a step to undo", () => {
  const { run, queue, writer, steps } = desk("?view=defences&levels=1,zzz&theme=drak");
  run();
  assert.deepEqual(writer.ignored(), ["theme: 'drak' is not one of auto, light, dark"]);
  const answer = { notes: ["levels: no 'zzz'"], understood: { view: "defences", levels: ["1"] } };
  writer.settle(answer);
  assert.deepEqual(run(), { view: "defences", levels: ["1"] });
  writer.settle({ notes: ["levels: no 'zzz'"], understood: null });
  assert.equal(writer.ignored().length, 2);
  assert.equal(writer.canUndo(), false);
  assert.deepEqual(steps, []);
  queue.post({ field: "theme", value: "dark" });
  writer.settle({ ...answer, understood: {} });
  assert.deepEqual(run(), { view: "defences", levels: ["1"], theme: "dark" });
  assert.equal(writer.ignored(), null);
});
