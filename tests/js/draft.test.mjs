import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraft, fitOf, sizeOf } from "../../conceptmap/web/assets/_draft.mjs";
import { createSaving, keyIn, wordsOf } from "../../conceptmap/web/assets/_draft_saving.mjs";
import { createMemory } from "../../conceptmap/web/assets/_memory.mjs";

const forbidden = () => {
  throw new Error("no storage");
};
const begin = () => createDraft(createMemory(forbidden), () => "tour:Map");
const step = (heading) => ({ heading, focus: ["a"], minutes: 1 });
const headings = (draft) => draft.tour().steps.map((one) => one.heading).join(" ");

test("steps are added, moved, deleted, and every change is taken back", () => {
  const draft = begin();
  for (const name of ["A", "B", "C"]) draft.add(step(name));
  assert.equal(draft.move(2, -1), true);
  assert.equal(headings(draft), "A C B");
  assert.equal(draft.move(0, -1), false);
  draft.remove(0);
  assert.equal(headings(draft), "C B");
  draft.undo();
  assert.equal(headings(draft), "A C B");
  draft.clear();
  assert.equal(headings(draft), "");
  draft.undo();
  draft.undo();
  assert.equal(headings(draft), "A B C");
  for (let n = 0; n < 3; n += 1) assert.equal(draft.undo(), true);
  assert.equal(draft.undo(), false);
  assert.equal(draft.canUndo(), false);
});

test("typing in one place is one step back", () => {
  const draft = begin();
  draft.add(step("A"));
  for (const text of ["R", "Ra", "Rain"]) draft.edit(0, "heading", text);
  draft.edit(0, "notes", "Say it.");
  draft.undo();
  assert.equal(headings(draft), "Rain");
  draft.undo();
  assert.equal(headings(draft), "A");
});

test("a draft is kept on this machine, and junk there is no draft", () => {
  const kept = new Map([["conceptmap.tour:Map", '{"steps": [1]}']]);
  const store = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  const draft = createDraft(createMemory(() => store), () => "tour:Map");
  assert.deepEqual(draft.tour().steps, []);
  draft.set("title", "Walk");
  assert.equal(createDraft(createMemory(() => store), () => "tour:Map").tour().title, "Walk");
  assert.equal(draft.isKept(), true);
  const nowhere = begin();
  nowhere.set("title", "Walk");
  assert.equal(nowhere.isKept(), false);
  assert.equal(nowhere.tour().title, "Walk");
});

test("what is planned and what can be read is said in words", () => {
  assert.equal(sizeOf({ steps: [] }), "0 steps");
  assert.equal(sizeOf({ steps: [{ minutes: 2.5 }, { minutes: 1 }] }), "2 steps, 3.5 minutes");
  assert.match(fitOf(0), /no concept/);
  assert.match(fitOf(7), /right for the back row/);
  assert.match(fitOf(20), /3 to 12/);
  assert.match(fitOf(61), /too many/);
});

test("the key is taken out of the address and is all that saving needs", async () => {
  assert.equal(keyIn("#edit=abcdefgh_1"), "abcdefgh_1");
  assert.equal(keyIn("#edit=<script>"), "");
  const gone = [];
  const asked = [];
  const answers = [
    { ok: true, status: 200, json: async () => ({ saves: true, file: "m.tours.yaml", version: "v1" }) },
    { ok: true, status: 200, json: async () => ({ saves: true, file: "m.tours.yaml", version: "v2" }) },
    { ok: true, status: 200, json: async () => ({ saves: true, file: "m.tours.yaml", version: "v2" }) },
    { ok: true, status: 200, json: async () => ({ id: "walk", file: "m.tours.yaml", version: "v3" }) },
  ];
  const saving = createSaving({
    place: { hash: "#edit=abcdefgh", pathname: "/", search: "?view=a" },
    past: { replaceState: (...given) => gone.push(given[2]) },
    open: forbidden,
    ask: async (...given) => (asked.push(given), answers.shift()),
  });
  assert.deepEqual(gone, ["/?view=a"]);
  assert.equal(saving.can(), false);
  await saving.look();
  assert.equal(saving.can(), true);
  await assert.rejects(saving.save({ title: "Walk" }), /changed meanwhile/);
  assert.equal((await saving.save({ title: "Walk" })).id, "walk");
  assert.equal(asked[3][1].headers.Authorization, "Bearer abcdefgh");
  assert.equal(JSON.parse(asked[3][1].body).version, "v2");
});

test("whether and why one can save is always said", () => {
  assert.match(wordsOf({ saves: false }, true), /does not save.*--edit/);
  assert.match(wordsOf({ saves: true, file: "f" }, false), /Only who started this server/);
  assert.match(wordsOf({ saves: true, file: "f" }, true), /kept as f\.before/);
  assert.match(wordsOf({ saves: false, why: "no" }, true), /not possible: no/);
});

test("what was saved keeps its id when a change is taken back", () => {
  const draft = begin();
  draft.add(step("A"));
  draft.named("walk");
  assert.equal(draft.tour().id, "walk");
  draft.undo();
  assert.equal(draft.tour().id, "walk");
});
