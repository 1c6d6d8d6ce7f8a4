import assert from "node:assert/strict";
import { test } from "node:test";
import { hubOf, opening, sharedOf } from "../../conceptmap/web/assets/_opening.mjs";
import * as maths from "../../conceptmap/web/assets/_projection.mjs";

const FRAME = { width: 1600, height: 900 };
const BOX = { width: 832, height: 632 };
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("fitted: the whole frame, centred, with padding", () => {
  const camera = maths.fitted(FRAME, BOX, 16);
  near(camera.k, 0.5);
  near(camera.x, 16);
  near(camera.y, (632 - 450) / 2);
});

test("a stage without size has a camera all the same", () => {
  const camera = maths.fitted(FRAME, { width: 0, height: 0 });
  assert.ok(camera.k > 0 && Number.isFinite(camera.x));
});

test("zooming keeps what is under the pointer, and keeps to its limits", () => {
  const point = { x: 300, y: 200 };
  const bounds = { least: 0.25, most: 4 };
  const before = { k: 0.5, x: 10, y: 20 };
  const after = maths.zoomedAt(before, 3, point, bounds);
  near(after.k, 1.5);
  near(maths.toPicture(after, point).x, maths.toPicture(before, point).x);
  near(maths.toPicture(after, point).y, maths.toPicture(before, point).y);
  near(maths.zoomedAt(before, 1000, point, bounds).k, 4);
  near(maths.zoomedAt(before, 0.001, point, bounds).k, 0.25);
});

test("pinching keeps the picture under both fingers", () => {
  const before = [{ x: 100, y: 100 }, { x: 200, y: 100 }];
  const after = [{ x: 150, y: 300 }, { x: 350, y: 300 }];
  const camera = { k: 1, x: 5, y: 7 };
  const next = maths.pinched(camera, before, after, { least: 0.1, most: 10 });
  near(next.k, 2);
  for (const finger of [0, 1]) {
    const held = maths.toPicture(camera, before[finger]);
    const now = maths.toPicture(next, after[finger]);
    near(held.x, now.x);
    near(held.y, now.y);
  }
});

test("revealing pans just enough, or not at all", () => {
  const camera = { k: 1, x: 0, y: 0 };
  const mark = (x, y) => ({ x, y, width: 100, height: 40 });
  assert.deepEqual(maths.revealing(camera, mark(400, 300), BOX, 16), camera);
  const right = maths.revealing(camera, mark(900, 300), BOX, 16);
  near(right.x + 950, 832 - 16);
  near(right.y, 0);
  const above = maths.revealing(camera, mark(400, -100), BOX, 16);
  near(above.y - 120, 16);
  const tooBig = maths.revealing(camera, { x: 0, y: 300, width: 2000, height: 40 }, BOX, 16);
  near(tooBig.x, 416);
});

test("near a mark at the frame's edge no room is left to what is beyond it", () => {
  const corner = maths.centred({ x: 1590, y: 890 }, 1, BOX);
  assert.deepEqual(maths.filled(corner, FRAME, BOX, 16), {
    k: 1,
    x: 832 - 16 - 1600,
    y: 632 - 16 - 900,
  });
  const middle = maths.centred({ x: 800, y: 450 }, 1, BOX);
  assert.deepEqual(maths.filled(middle, FRAME, BOX, 16), middle);
  const small = maths.filled({ k: 0.25, x: 700, y: -90 }, FRAME, BOX, 16);
  assert.deepEqual(small, { k: 0.25, x: 216, y: 203.5 });
});

test("the picture cannot be lost", () => {
  const far = maths.kept({ k: 1, x: 9999, y: -9999 }, FRAME, BOX);
  assert.ok(far.x < BOX.width && far.y + FRAME.height > 0);
  const fine = { k: 1, x: -100, y: -100 };
  assert.deepEqual(maths.kept(fine, FRAME, BOX), fine);
});

test("between two cameras: starts and ends there, and the point they share stands still", () => {
  const a = { k: 0.5, x: 0, y: 0 };
  const b = maths.zoomedAt(a, 4, { x: 200, y: 100 }, { least: 0, most: 9 });
  assert.deepEqual(maths.between(a, b, 1), b);
  near(maths.between(a, b, 0).k, 0.5);
  const half = maths.between(a, b, 0.5);
  near(half.k, 1);
  near(maths.toPicture(half, { x: 200, y: 100 }).x, 400);
  near(maths.between(a, { k: 0.5, x: 10, y: 0 }, 0.5).x, 5);
});

test("the class of saved arrangements nearest to a shape", () => {
  const cases = [[1920, 1080, "wide"], [1400, 800, "wide"], [1000, 900, "square"], [390, 700, "tall"]];
  for (const [width, height, name] of cases) assert.equal(maths.aspectClass(width, height), name);
});

test("on a phone a picture too small to read opens in part, about its hub, within its frame", () => {
  const phone = { width: 390, height: 600 };
  assert.equal(maths.opened({ width: 400, height: 600 }, phone, 0.74, { x: 0, y: 0 }), null);
  const part = maths.opened(FRAME, phone, 0.74, { x: 800, y: 450 });
  near(part.k, 0.74);
  near(maths.toPicture(part, { x: 195, y: 300 }).x, 800);
  const corner = maths.opened(FRAME, phone, 0.74, { x: 20, y: 450 });
  near(corner.x, maths.PADDING);
  const rows = maths.opened({ width: 508, height: 1100 }, phone, 0.74, { x: 60, y: 30 });
  near(rows.k, 358 / 508);
  near(rows.y, maths.PADDING);
});

test("the hub is the concept with the most links; a lecture and a wide stage show the whole", () => {
  const row = (id, x) => ({ id, x, y: 0 });
  const concepts = new Map([["a", row("a", 1)], ["b", row("b", 2)], ["c", row("c", 3)]]);
  const links = new Map([["1", { from: "a", to: "b" }], ["2", { from: "c", to: "b" }]]);
  const scene = { index: { concepts, links }, fontPx: 12.5 };
  assert.equal(hubOf(scene.index).id, "b");
  assert.equal(hubOf({ concepts: new Map(), links: new Map() }), null);
  assert.deepEqual(opening({ clientWidth: 390, dataset: {} }, scene, () => ""), { least: 0.74, at: { x: 2, y: 0 } });
  assert.equal(opening({ clientWidth: 390, dataset: {} }, scene, () => "c").at.x, 3);
  assert.equal(opening({ clientWidth: 390, dataset: { presenting: "" } }, scene), null);
  assert.equal(opening({ clientWidth: 1280, dataset: {} }, scene), null);
});

test("three compared open on what most of them share", () => {
  const concepts = new Map(
    [["a", 0], ["b", 100], ["c", 200], ["far", 900], ["all", 300], ["own", 50], ["two", 90]].map(
      ([id, x]) => [id, { id, x, y: 0 }],
    ),
  );
  const pairs = ["a-far", "b-far", "a-all", "all-b", "c-all", "a-own", "a-b", "two-a", "b-two"];
  const links = new Map(pairs.map((pair) => [pair, { from: pair.split("-")[0], to: pair.split("-")[1] }]));
  const compared = ["a", "b", "c"];
  assert.equal(sharedOf({ concepts, links }, compared).id, "all");
  links.delete("c-all");
  assert.equal(sharedOf({ concepts, links }, compared).id, "two", "of equal ones the one in their midst");
  const value = (field) => (field === "compared" ? compared : "");
  const narrow = { clientWidth: 390, dataset: {} };
  assert.equal(opening(narrow, { index: { concepts, links }, fontPx: 12.5 }, value).at.x, 90);
  assert.equal(sharedOf({ concepts, links: new Map() }, compared), null);
});
