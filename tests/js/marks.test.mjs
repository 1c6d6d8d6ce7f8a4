import assert from "node:assert/strict";
import { test } from "node:test";
import { headPoints, headSize, outlinePoint, straight } from "../../conceptmap/web/assets/_geometry.mjs";
import { connect, holds, lightOf, parseRef } from "../../conceptmap/web/assets/_lit.mjs";
import { firstMark, nearestTowards, placeOf, step } from "../../conceptmap/web/assets/_neighbour.mjs";
import { plan } from "../../conceptmap/web/assets/_transition.mjs";

// a --L1--> hub <--L2-- b (L1 and L2 share the phrase p1), hub --L3--> c, d alone.
const concepts = [
  { id: "a", x: 0, y: 0 },
  { id: "b", x: 0, y: 200 },
  { id: "hub", x: 400, y: 100 },
  { id: "c", x: 800, y: 100 },
  { id: "d", x: 400, y: -300 },
];
const links = [
  { id: "L1", from: "a", to: "hub", phrase: "p1", x: 0, y: 0 },
  { id: "L2", from: "b", to: "hub", phrase: "p1", x: 0, y: 0 },
  { id: "L3", from: "hub", to: "c", phrase: "p2", x: 600, y: 100 },
];
const fans = [{ phrase: "p1", links: ["L1", "L2"], hub: "hub", side: "target", x: 200, y: 100 }];
const build = (change = {}) =>
  connect(
    concepts.map((row) => ({ ...row, ...change[row.id] })),
    links.map((row) => ({ ...row })),
    fans.map((row) => ({ ...row })),
  );
const index = build();
const ref = (text) => parseRef(text);

test("references are read, anything else is nothing", () => {
  assert.deepEqual(ref("concept:a:b"), { kind: "concept", id: "a:b" });
  for (const text of ["", null, undefined, "concept:", "view:x"]) assert.equal(ref(text), null);
  assert.ok(holds(index, ref("link:L1")));
  assert.ok(!holds(index, ref("link:L9")));
});

test("a concept lights its links, neighbours and shared phrases", () => {
  const lit = lightOf(index, ref("concept:a"));
  assert.deepEqual([...lit.concepts].sort(), ["a", "hub"]);
  assert.deepEqual([...lit.links], ["L1"]);
  assert.deepEqual([...lit.fans], ["p1"]);
  assert.deepEqual([...lit.near], ["hub"]);
});

test("a link lights its two ends and its phrase, a shared phrase its whole fan", () => {
  assert.deepEqual([...lightOf(index, ref("link:L3")).concepts], ["hub", "c"]);
  assert.deepEqual([...lightOf(index, ref("link:L2")).fans], ["p1"]);
  const fan = lightOf(index, { kind: "fan", id: "p1" });
  assert.deepEqual([...fan.links], ["L1", "L2"]);
});

test("what stands alone lights itself, what is not there nothing", () => {
  assert.deepEqual([...lightOf(index, ref("concept:d")).concepts], ["d"]);
  assert.equal(lightOf(index, ref("concept:gone")), null);
  assert.equal(lightOf(index, null), null);
});

test("arrow keys walk along links: concept, proposition, concept", () => {
  assert.deepEqual(step(index, ref("concept:hub"), "ArrowRight"), ref("link:L3"));
  assert.deepEqual(step(index, ref("link:L3"), "ArrowRight"), ref("concept:c"));
  assert.deepEqual(step(index, ref("link:L3"), "ArrowLeft"), ref("concept:hub"));
});

test("links with a shared phrase have places of their own", () => {
  assert.deepEqual(placeOf(index, ref("link:L1")), { x: 100, y: 50 });
  assert.deepEqual(step(index, ref("link:L1"), "ArrowLeft"), ref("concept:a"));
  assert.deepEqual(step(index, ref("link:L1"), "ArrowRight"), ref("concept:hub"));
});

test("where no link leads, the nearest concept in that direction is next, or none", () => {
  assert.deepEqual(step(index, ref("concept:hub"), "ArrowUp"), ref("concept:d"));
  assert.equal(step(index, ref("concept:c"), "ArrowRight"), null);
  assert.equal(step(index, ref("concept:gone"), "ArrowUp"), null);
});

test("straight ahead counts as nearer than aside", () => {
  const marks = [{ ref: 1, x: 100, y: 90 }, { ref: 2, x: 150, y: 0 }];
  assert.equal(nearestTowards({ x: 0, y: 0 }, "ArrowRight", marks).ref, 2);
});

test("the keyboard enters at the concept with the most links", () => {
  assert.deepEqual(firstMark(index), ref("concept:hub"));
  assert.equal(firstMark(connect([], [], [])), null);
});

const on = (shape, towards, size = {}) =>
  outlinePoint({ x: 0, y: 0, width: 100, height: 40, shape, ...size }, towards);
const close = (point, x, y) => {
  assert.ok(Math.hypot(point.x - x, point.y - y) < 1e-6, `${JSON.stringify(point)}, not ${x},${y}`);
};

test("lines end at a box's true outline", () => {
  for (const shape of ["rounded", "pill", "chamfered", "square"]) {
    close(on(shape, { x: 500, y: 0 }), 50, 0);
    close(on(shape, { x: 0, y: -500 }), 0, -20);
  }
  close(on("square", { x: 500, y: 200 }), 50, 20);
  close(on("chamfered", { x: 46, y: 16 }), 46, 16);
  const cut = Math.SQRT1_2;
  close(on("pill", { x: 30 + 20 * cut, y: 20 * cut }), 30 + 20 * cut, 20 * cut);
  close(on("rounded", { x: 42 + 8 * cut, y: -12 - 8 * cut }), 42 + 8 * cut, -12 - 8 * cut);
});

test("a line to the box's own centre still has an end", () => {
  close(on("pill", { x: 0, y: 0 }), 50, 0);
});

test("an arrowhead keeps its size in its new place", () => {
  const size = headSize("10,0 1,4 1,-4");
  assert.deepEqual(size, { length: 9, half: 4 });
  assert.equal(headPoints({ x: 0, y: 0 }, { x: 0, y: 50 }, size), "0,50 -4,41 4,41");
  assert.equal(straight({ x: 0, y: 0 }, { x: 0, y: 50 }, 10), "M0 0L0 40");
});

test("a change of pictures: what moves, comes and goes; what stands still is left alone", () => {
  const next = build({ c: { x: 700 } });
  const change = plan(index, next);
  assert.deepEqual(change.moves, [{ id: "c", from: { x: 800, y: 100 } }]);
  assert.deepEqual(change.enter, { concepts: [], links: ["L3"], fans: [] });
  assert.deepEqual(change.leave, { concepts: [], links: ["L3"], fans: [] });
});

test("the same picture twice is no change", () => {
  const change = plan(index, build());
  assert.deepEqual(change, {
    moves: [],
    enter: { concepts: [], links: [], fans: [] },
    leave: { concepts: [], links: [], fans: [] },
  });
});

test("a hub that moves takes its fan along", () => {
  const change = plan(index, build({ hub: { y: 300 } }));
  assert.deepEqual(change.enter, { concepts: [], links: ["L1", "L2", "L3"], fans: ["p1"] });
});
