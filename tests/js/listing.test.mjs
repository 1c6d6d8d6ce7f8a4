// Run: node --test tests/js/listing.test.mjs
import assert from "node:assert/strict";
import { test } from "node:test";
import { connectText, degreeOf, grouped, sentenceOf } from "../../conceptmap/web/assets/_listing.mjs";
import { createTypeahead, isTyped } from "../../conceptmap/web/assets/_typeahead.mjs";

const concept = (id, kind, also = []) => ({ id, label: id.replace("-", " "), also, kind, level: "1" });
const link = (id, from, phrase, to, type) => ({ id, from, to, words: [from, phrase, `${to}.`], type });

const TEXT = {
  concepts: [
    concept("Rain", "concept"),
    concept("flood", "outcome", ["Überschwemmung"]),
    concept("dam", "technique"),
    concept("Lone-idea", "concept"),
  ],
  links: [
    link("L1", "Rain", "can cause", "flood", "leads-to"),
    link("L2", "dam", "can hold back", "flood", "hinders"),
    link("L3", "dam", "needs", "Rain", "related-to"),
    link("L4", "Rain", "feeds", "Rain", "related-to"),
  ],
};
const TERMS = {
  kinds: { outcome: "What changes", concept: "Concept", technique: "Technique" },
  types: { "related-to": "related to", "leads-to": "leads to", hinders: "hinders" },
};
const INDEX = connectText(TEXT);
const shown = (how) => grouped(INDEX, { group: "concept", order: "map", typed: "", terms: TERMS, ...how });
const ids = (groups) =>
  groups.map((group) => [group.id, ...group.entries.map((entry) => (entry.concept ?? entry.link).id)]);

test("every concept and every proposition is there once", () => {
  const [{ entries }] = shown();
  assert.deepEqual(entries.map((entry) => entry.concept.id), ["Rain", "flood", "dam", "Lone-idea"]);
  assert.deepEqual(entries.flatMap((entry) => entry.links.map((one) => one.id)), ["L1", "L4", "L2", "L3"]);
  assert.equal(sentenceOf(TEXT.links[0]), "Rain can cause flood.");
  assert.equal(degreeOf(INDEX.concepts.get("Rain")), 3);
});

test("orders", () => {
  assert.deepEqual(ids(shown({ order: "name" })), [["", "dam", "flood", "Lone-idea", "Rain"]]);
  assert.deepEqual(ids(shown({ order: "links" })), [["", "Rain", "dam", "flood", "Lone-idea"]]);
});

test("kinds come in the order of the vocabulary, unknown ones last", () => {
  assert.deepEqual(ids(shown({ group: "kind" })), [
    ["outcome", "flood"],
    ["concept", "Rain", "Lone-idea"],
    ["technique", "dam"],
  ]);
  const odd = connectText({ concepts: [concept("x", "odd")], links: [] });
  const how = { group: "kind", order: "map", typed: "", terms: TERMS };
  assert.deepEqual(grouped(odd, how).map((group) => group.title), ["odd"]);
});

test("types of link, and what has no link, so that nothing is missing", () => {
  assert.deepEqual(ids(shown({ group: "type" })), [
    ["related-to", "L3", "L4"],
    ["leads-to", "L1"],
    ["hinders", "L2"],
    ["none", "Lone-idea"],
  ]);
  assert.deepEqual(ids(shown({ group: "type", order: "links" }))[0], ["related-to", "L4", "L3"]);
});

test("typing narrows by beginnings of words in names, other names and sentences", () => {
  assert.deepEqual(ids(shown({ typed: "uber" })), [["", "flood"]]);
  const [{ entries }] = shown({ typed: "hold fl" });
  assert.deepEqual(entries.map((entry) => [entry.concept.id, entry.links.map((one) => one.id)]), [["dam", ["L2"]]]);
  assert.deepEqual(shown({ typed: "nowhere" }), []);
  assert.deepEqual(ids(shown({ typed: "idea", group: "type" })), [["none", "Lone-idea"]]);
});

test("letters lead to a concept by its beginning, then by any of its words", () => {
  const names = ["Art therapy", "Attachment", "Child", "Play therapy"].map((name) => ({ id: name, name }));
  const typing = createTypeahead();
  assert.equal(typing.type("a", 0, names, "Child"), "Art therapy");
  assert.equal(typing.type("t", 100, names, "Art therapy"), "Attachment");
  assert.equal(typing.type("t", 2000, names, "Attachment"), "Play therapy", "a new name after a pause");
  assert.equal(typing.type("a", 4000, names, "Art therapy"), "Attachment", "the next one of the letter");
  assert.equal(typing.type("a", 4100, names, "Attachment"), "Art therapy", "and round again");
  assert.equal(typing.type("z", 9000, names, "Child"), null);
});

test("what belongs to a name and what is a shortcut", () => {
  assert.ok(isTyped({ key: "é" }, false));
  assert.ok(isTyped({ key: "P", shiftKey: true }, false), "a name may begin with a capital");
  assert.ok(!isTyped({ key: "1" }, false));
  assert.ok(isTyped({ key: " " }, true));
  assert.ok(!isTyped({ key: " " }, false));
  assert.ok(!isTyped({ key: "a", ctrlKey: true }, false));
  assert.ok(!isTyped({ key: "Enter" }, true));
});
