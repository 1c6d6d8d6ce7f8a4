import assert from "node:assert/strict";
import { test } from "node:test";
import { bounded } from "../../conceptmap/web/assets/_edges.mjs";
import { matches } from "../../conceptmap/web/assets/_finder.mjs";
import { createMemory, isNumber, isText } from "../../conceptmap/web/assets/_memory.mjs";
import { asText, createNotes } from "../../conceptmap/web/assets/_notes.mjs";
import { createVisit, placeOf, wordsOf } from "../../conceptmap/web/assets/_visit.mjs";
import { FIELDS } from "./fields_rows.mjs";

function storage(rows = {}) {
  const kept = new Map(Object.entries(rows));
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => kept.set(name, text),
    removeItem: (name) => kept.delete(name),
    key: (at) => [...kept.keys()][at],
    get length() {
      return kept.size;
    },
  };
}

const forbidden = () => {
  throw new Error("The operation is insecure.");
};
const full = () => ({ ...storage({ "conceptmap.size": "3" }), setItem: forbidden });

test("a value comes back, junk and values that do not fit give the fallback", () => {
  const memory = createMemory(() => kept);
  const kept = storage({ "conceptmap.junk": "{[", "conceptmap.size": '"wide"' });
  assert.equal(memory.set("theme", "dark"), true);
  assert.equal(createMemory(() => kept).get("theme", isText, ""), "dark");
  assert.equal(memory.get("junk", isText, "none"), "none");
  assert.equal(memory.get("size", isNumber, 7), 7);
  assert.equal(memory.get("nothing", isText, "x"), "x");
  memory.forget("theme");
  assert.equal(memory.get("theme", isText, ""), "");
  assert.equal(memory.works, true);
});

test("where storage is forbidden or full a value lasts as long as the page", () => {
  for (const open of [forbidden, full]) {
    const memory = createMemory(open);
    assert.equal(memory.works, false);
    assert.equal(memory.set("size", 9), false);
    assert.equal(memory.get("size", isNumber, 0), 9);
  }
  const memory = createMemory(forbidden);
  memory.set("theme", "dark");
  memory.forget("theme");
  assert.equal(memory.get("theme", isText, "auto"), "auto");
});

test("everything of the page is forgotten but what is kept, and nothing of others", () => {
  const kept = storage({ "conceptmap.theme": '"dark"', "conceptmap-lecture": "1", other: "2" });
  const memory = createMemory(() => kept);
  memory.set("notes:Rain", { flood: "wet" });
  memory.forgetAll((name) => name.startsWith("notes:"));
  assert.deepEqual([kept.key(0), kept.key(1), kept.length], ["other", "conceptmap.notes:Rain", 2]);
  createMemory(forbidden).forgetAll(() => false);
});

test("notes belong to a map, are plain text, and an empty one is deleted", () => {
  const memory = createMemory(() => kept);
  const kept = storage();
  const notes = createNotes(memory, () => "Rain");
  notes.put("flood", "wet");
  notes.put("rain", "  ");
  notes.put("sun", "x".repeat(20_000));
  assert.equal(notes.count(), 2);
  assert.equal(notes.get("flood"), "wet");
  assert.equal(notes.get("constructor"), "");
  assert.equal(notes.get("sun").length, 10_000);
  assert.equal(createNotes(memory, () => "Snow").count(), 0);
  notes.put("flood", "");
  assert.deepEqual(Object.keys(notes.all()), ["sun"]);
  memory.set("notes:Rain", { flood: 3 });
  assert.deepEqual(notes.all(), {});
});

test("all notes are one text, under the labels of their concepts", () => {
  const text = asText({ flood: "wet\n" }, "Rain", (id) => id.toUpperCase());
  assert.equal(text, "My notes on: Rain\n\nFLOOD\n-----\nwet\n");
});

test("a place is what undo goes back over and the open card, without the colours", () => {
  const state = { view: "defences", selected: "concept:a", theme: "dark" };
  const query = placeOf(FIELDS, state);
  assert.equal(query, "view=defences&selected=concept:a");
  const nameOf = (kind, id) => (id ? `${kind} ${id}` : "");
  assert.equal(wordsOf(FIELDS, query, nameOf), "view defences, concept a");
  assert.equal(wordsOf(FIELDS, "", (kind, id) => (id ? "x" : "")), "");
});

test("the last place is offered at the start only, and not where one has just been", () => {
  const memory = createMemory(() => kept);
  const kept = storage();
  const offers = [];
  const at = (search) =>
    createVisit({
      memory,
      title: () => "Rain",
      place: { search },
      nameOf: (kind, id) => id,
      offer: (text) => offers.push(text) && (() => offers.push("back")),
      go: () => {},
    });
  const first = at("");
  first.keep(FIELDS, {});
  first.keep(FIELDS, { view: "defences" });
  at("?view=x").welcome(FIELDS);
  assert.deepEqual(offers, []);
  const second = at("");
  second.keep(FIELDS, {});
  second.welcome(FIELDS);
  second.keep(FIELDS, { view: "other" });
  assert.deepEqual(offers, ["You were at: defences.", "back"]);
  memory.forgetAll(() => false);
  const third = at("");
  third.welcome(FIELDS);
  assert.equal(offers.length, 2);
});

test("sizes stay within bounds", () => {
  const row = { least: 320, most: 760 };
  assert.deepEqual([100, 400.4, 9999].map((size) => bounded(size, row)), [320, 400, 760]);
});

test("a source is found by the beginnings of its words", () => {
  const text = "Midgley et al., 2021 Psychodynamic psychotherapy: ünïversal";
  for (const typed of ["", "midg", "2021 midgley", "universal"]) assert.ok(matches(text, typed));
  for (const typed of ["idgley", "midgley 1999"]) assert.ok(!matches(text, typed));
});
