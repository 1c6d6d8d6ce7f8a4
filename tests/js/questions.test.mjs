import assert from "node:assert/strict";
import { test } from "node:test";
import { named, namesOf, questions } from "../../conceptmap/web/assets/_questions.mjs";
import { buildIndex } from "../../conceptmap/web/assets/_search.mjs";

const CONCEPTS = [
  { id: "play", label: "Play", aliases: [], definition: "What children do, as insight does not." },
  { id: "play-therapy", label: "Play therapy", aliases: ["PT"], definition: "" },
  { id: "insight", label: "Insight", aliases: ["self-understanding"], definition: "" },
  { id: "mbt", label: "MBT (mentalization-based)", aliases: [], definition: "" },
  { id: "defence", label: "Defences", aliases: [], definition: "" },
];
const NAMES = namesOf(buildIndex(CONCEPTS).rows);
const ids = (typed) => named(NAMES, typed).map(({ id }) => id);
const ask = (typed) => questions(named(NAMES, typed), typed).map(({ how, ids: about }) => [how, about]);

test("a question names its concepts by whole names, the longest first, in its own order", () => {
  assert.deepEqual(ids("How does play lead to insight?"), ["play", "insight"]);
  assert.deepEqual(ids("is play therapy for play?"), ["play-therapy", "play"]);
  assert.deepEqual(ids("MBT versus PT"), ["mbt", "play-therapy"]);
  assert.deepEqual(ids("from Self-Understanding to a defence"), ["insight", "defence"]);
  for (const typed of ["", "plays well", "insightful display"]) {
    assert.ok(!ids(typed).includes("insight"), typed);
  }
});

test("two names make a connection or a comparison, three a comparison, one makes none", () => {
  const pair = ["play", "insight"];
  assert.deepEqual(ask("How does play lead to insight?"), [["connect", pair], ["compare", pair]]);
  assert.deepEqual(ask("What do play and insight share?"), [["compare", pair], ["connect", pair]]);
  assert.deepEqual(ask("play, insight, mbt"), [["compare", [...pair, "mbt"]]]);
  assert.deepEqual(ask("What is insight?"), []);
  const [first] = questions(named(NAMES, "play insight"), "play insight");
  assert.equal(first.text, "How are Play and Insight connected?");
});

test("long and hostile questions end", () => {
  assert.deepEqual(ids("insight ".repeat(5000)), ["insight"]);
  assert.deepEqual(ids("(((((".repeat(5000)), []);
});
