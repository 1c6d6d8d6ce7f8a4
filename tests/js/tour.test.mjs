import assert from "node:assert/strict";
import { test } from "node:test";
import { lectureActOf } from "../../conceptmap/web/assets/_present_keys.mjs";
import { createPictures, keyOf } from "../../conceptmap/web/assets/_present_pictures.mjs";
import { curve } from "../../conceptmap/web/assets/_present_pointer.mjs";
import { directionOf } from "../../conceptmap/web/assets/_present_swipe.mjs";
import {
  backward,
  forward,
  isElsewhere,
  jump,
  returning,
  revealing,
  shownOf,
} from "../../conceptmap/web/assets/_tour.mjs";

const links = [
  { id: "L1", from: "a", to: "b" },
  { id: "L2", from: "c", to: "a" },
];
const TOUR = {
  steps: [
    { concepts: ["a", "b", "c"], links },
    { concepts: ["a", "b", "c"], links, reveal: "concepts" },
    { concepts: ["a"], links: [], reveal: "concepts" },
  ],
};
const step = (value) => ({ field: "step", value });
const reveal = (value) => ({ field: "reveal", value });

test("forward goes part by part where the tour says so, and stops at the end", () => {
  assert.deepEqual(forward(TOUR, { step: 1, reveal: "" }), [step(2), reveal("concepts:1")]);
  assert.deepEqual(forward(TOUR, { step: 2, reveal: "concepts:1" }), [reveal("concepts:2")]);
  assert.deepEqual(forward(TOUR, { step: 2, reveal: "concepts:2" }), [reveal(null)]);
  assert.deepEqual(forward(TOUR, { step: 2, reveal: "" }), [step(3)]);
  assert.deepEqual(forward(TOUR, { step: 3, reveal: "" }), []);
});

test("backward takes parts away, then shows the whole step before", () => {
  assert.deepEqual(backward(TOUR, { step: 2, reveal: "concepts:2" }), [reveal("concepts:1")]);
  assert.deepEqual(backward(TOUR, { step: 2, reveal: "concepts:1" }), [step(1)]);
  assert.deepEqual(backward(TOUR, { step: 1, reveal: "" }), []);
});

test("a jump begins the step anew and stays inside the tour", () => {
  assert.deepEqual(jump(TOUR, { step: 1 }, 99), [step(3)]);
  assert.deepEqual(jump(TOUR, { step: 3 }, 2), [step(2), reveal("concepts:1")]);
  assert.deepEqual(jump(TOUR, { step: 1 }, 1), [reveal(null)]);
});

test("one key goes from whole to concepts, phrases and whole", () => {
  assert.deepEqual(revealing(TOUR, { step: 1, reveal: "" }), [reveal("concepts:1")]);
  assert.deepEqual(revealing(TOUR, { step: 1, reveal: "concepts:2" }), [reveal("phrases:0")]);
  assert.deepEqual(revealing(TOUR, { step: 1, reveal: "phrases:1" }), [reveal(null)]);
  assert.deepEqual(revealing(TOUR, { step: 3, reveal: "" }), []);
});

test("a link is shown with the later of its ends, a phrase in its turn", () => {
  const [first] = TOUR.steps;
  assert.equal(shownOf(first, ""), null);
  assert.deepEqual([...shownOf(first, "concepts:2").concepts], ["a", "b"]);
  assert.deepEqual([...shownOf(first, "concepts:2").links], ["L1"]);
  assert.deepEqual([...shownOf(first, "phrases:0").concepts], ["a", "b", "c"]);
  assert.deepEqual([...shownOf(first, "phrases:0").links], []);
});

test("the way back undoes only what was looked at aside", () => {
  const state = { selected: "concept:a", focus: "a", path: [], compared: [], expanded: [], hidden: [] };
  const value = (field) => state[field] ?? (field === "pins" ? {} : field === "step" ? 3 : "");
  assert.deepEqual(returning(value), [
    { field: "selected", value: null },
    { field: "focus", value: null },
  ]);
  assert.ok(isElsewhere(value));
});

test("keys as clickers send them; writing and pressed buttons keep theirs", () => {
  const press = (key, more = {}) => lectureActOf({ key, ...more }, more.target);
  assert.equal(press("PageDown"), "lecture-next");
  assert.equal(press(" "), "lecture-next");
  assert.equal(press(" ", { shiftKey: true }), "lecture-back");
  assert.equal(press("."), "black");
  assert.equal(press("L"), "spotlight");
  assert.equal(press("b", { ctrlKey: true }), null);
  assert.equal(press("b", { target: { closest: (what) => what.includes("input") } }), null);
  const button = { closest: (what) => what.startsWith("button") };
  assert.equal(press("Enter", { target: button }), null);
  assert.equal(press("PageDown", { target: button }), "lecture-next");
  assert.equal(lectureActOf({ key: "b" }, null, false), null, "letters can be turned off");
  assert.equal(lectureActOf({ key: "PageDown" }, null, false), "lecture-next");
  assert.equal(lectureActOf({ key: " " }, null, false), "lecture-next");
});

test("pictures are fetched one after the other, the nearest first, and kept", async () => {
  const asked = [];
  const pictures = createPictures({
    ask: async (wanted) => (asked.push(wanted.state.step), { svg: `<svg ${wanted.state.step}>` }),
    after: ([{ value }]) => ({ state: { step: value }, shape: "wide" }),
    most: 2,
  });
  pictures.ahead([[step(2)], [step(1)], [step(2)]]);
  await new Promise((done) => setTimeout(done, 5));
  assert.deepEqual(asked, [2, 1]);
  assert.equal(pictures.after([step(2)]).svg, "<svg 2>");
  pictures.keep({ shape: "wide", state: { step: 3 } }, { svg: "<svg 3>" });
  assert.equal(pictures.after([step(2)]), null);
  assert.equal(keyOf({ a: 1, b: { d: 1, c: 2 } }), keyOf({ b: { c: 2, d: 1 }, a: 1 }));
});

test("a server that does not answer is not asked for the rest", async () => {
  let asked = 0;
  const after = ([{ value }]) => ({ state: { step: value } });
  const pictures = createPictures({ ask: async () => ((asked += 1), null), after });
  pictures.ahead([[step(1)], [step(2)]]);
  await new Promise((done) => setTimeout(done, 5));
  assert.equal(asked, 1);
});

test("a swipe is long and level", () => {
  assert.deepEqual([[-90, 10], [90, -10], [-20, 0], [-90, 80]].map(directionOf), [1, -1, 0, 0]);
});

test("a stroke runs smoothly through its points; a tap is a dot", () => {
  assert.equal(curve([[1, 2]]), "M1 2h0.1");
  assert.equal(curve([[0, 0], [10, 0], [10, 10]]), "M0 0Q10 0 10 5L10 10");
});
