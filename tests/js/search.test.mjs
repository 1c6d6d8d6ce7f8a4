import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, forgiven } from "../../conceptmap/web/assets/_distance.mjs";
import { findFolded, fold } from "../../conceptmap/web/assets/_fold.mjs";
import { buildIndex, search, suggest } from "../../conceptmap/web/assets/_search.mjs";

const concept = (id, label, aliases = [], definition = "") => ({ id, label, aliases, definition });
const INDEX = buildIndex([
  concept("emdr", "EMDR", ["eye movement desensitisation"], "A structured trauma therapy."),
  concept("trauma", "Trauma", [], "What overwhelms."),
  concept("sandor", "Sándor Ferenczi", [], "Wrote on the confusion of tongues."),
  concept("defence", "Defence", ["defense"], "Keeps what hurts away."),
  concept("defences", "Defences", [], "All of them."),
  concept("denial", "Denial", [], "A defence against what is there."),
  concept("transference", "Transference", [], "Old feelings, new person."),
  concept("counter", "Countertransference", [], "The therapist's answer."),
  concept("strasse", "Straße", [], ""),
  concept("hebrew", "העברה", [], ""),
]);
const ids = (typed) => search(INDEX, typed).map((hit) => hit.concept.id);

test("a label comes before another name, that before a definition", () => {
  assert.deepEqual(ids("trauma"), ["trauma", "emdr"]);
  assert.equal(ids("defense")[0], "defence");
  assert.deepEqual(ids("defence"), ["defence", "defences", "denial"]);
});

test("a whole word comes before a beginning, that before an inside", () => {
  assert.deepEqual(ids("defence").slice(0, 2), ["defence", "defences"]);
  assert.deepEqual(ids("transfer"), ["transference", "counter"]);
});

test("case, diacritics and special letters do not matter", () => {
  assert.equal(ids("sandor")[0], "sandor");
  assert.equal(ids("SÁNDOR")[0], "sandor");
  assert.equal(ids("sa\u0301ndor")[0], "sandor");
  assert.equal(ids("strasse")[0], "strasse");
  assert.equal(ids("העבר")[0], "hebrew");
});

test("slips of the finger are forgiven, also in a word not yet finished", () => {
  for (const typed of ["tranfserence", "transferance", "trasnfer"]) {
    assert.equal(ids(typed)[0], "transference", typed);
  }
  assert.equal(ids("ferenzci")[0], "sandor");
  assert.equal(ids("emrd")[0], "emdr");
  assert.deepEqual(ids("emx"), []);
});

test("every word has to be found", () => {
  assert.deepEqual(ids("eye movement"), ["emdr"]);
  assert.deepEqual(ids("eye denial"), []);
});

test("what was found can be marked in the text it came from", () => {
  const [hit] = search(INDEX, "strasse");
  assert.deepEqual(findFolded(hit.text, hit.part), [0, 6]);
  assert.deepEqual(findFolded("Sándor Ferenczi", "ferenc"), [7, 13]);
  assert.deepEqual(findFolded("e\u0301gal", "ega"), [0, 4]);
  assert.equal(findFolded("abc", "x"), null);
});

test("nothing typed finds nothing, odd input does no harm", () => {
  for (const typed of ["", "  ", "((((", "\u0000", "[a-z]*", "%"]) assert.deepEqual(ids(typed), []);
  assert.deepEqual(ids("x".repeat(5000)), []);
});

test("what was not found is answered with what is near", () => {
  assert.deepEqual(ids("transmutation"), []);
  assert.ok(suggest(INDEX, "transmutation").some((row) => row.id === "transference"));
  assert.deepEqual(suggest(INDEX, ""), []);
});

test("distance counts swaps once and gives up early", () => {
  assert.equal(distance("abcd", "abdc", 2), 1);
  assert.equal(distance("abc", "abc", 0), 0);
  assert.equal(distance("kitten", "sitting", 3), 3);
  assert.equal(distance("kitten", "sitting", 2), Infinity);
  assert.equal(distance("trasn", "transference", 1, true), 1);
  assert.deepEqual([3, 4, 6, 7].map(forgiven), [0, 1, 1, 2]);
});

test("folding", () => {
  assert.equal(fold("Ærøskøbing Łódź"), "aeroskobing lodz");
});
