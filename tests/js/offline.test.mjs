import assert from "node:assert/strict";
import { test } from "node:test";

const PAGE = "../../conceptmap/render/page/browser";
const { addressOf, checked, split, stateOf } = await import(`${PAGE}/_address.mjs`);
const { beginningOf, drawingFor, homeOf, pictureOf } = await import(`${PAGE}/_content.mjs`);
const { stepFor } = await import(`${PAGE}/_tours.mjs`);

const CONTENT = {
  start: "b",
  themes: { light: {}, dark: {} },
  views: [{ id: "a" }, { id: "b" }],
  pictures: { a: { id: "a" }, b: { id: "b" }, "w-01": { id: "w-01" }, "w-02": { id: "w-02" } },
  tours: [{ id: "w", steps: [{ picture: "w-01" }, { picture: "w-02" }] }],
  concepts: { rain: {} },
  links: { "L:1": {} },
};

test("an address is read, and what the map does not have left out", () => {
  const state = stateOf("#view=a&selected=concept:rain&theme=dark", CONTENT);
  assert.deepEqual(state, { view: "a", selected: "concept:rain", tour: "", step: "1", theme: "dark" });
  const odd = stateOf("#view=x&selected=link:none&tour=y&step=9&theme=pink&q=<b>", CONTENT);
  assert.deepEqual(odd, { view: "", selected: "", tour: "", step: "1", theme: "auto" });
  assert.equal(stateOf("#selected=link:L:1", CONTENT).selected, "link:L:1");
  assert.deepEqual(split("link:L:1"), ["link", "L:1"]);
});

test("a state comes back from its address", () => {
  const state = checked({ view: "", selected: "", tour: "w", step: "7", theme: "auto" }, CONTENT);
  assert.equal(state.step, "2");
  assert.deepEqual(stateOf(addressOf(state), CONTENT), state);
});

test("a page begins with its start: a view, or a step of a tour", () => {
  assert.equal(pictureOf(CONTENT, stateOf("", CONTENT)).id, "b");
  const walk = { ...CONTENT, start: "w-02" };
  assert.deepEqual(beginningOf(walk), { tour: "w", step: "2" });
  assert.equal(pictureOf(walk, stateOf("", walk)).id, "w-02");
  assert.equal(homeOf(walk), "a");
  assert.equal(pictureOf(walk, { view: "", tour: "", step: "1" }).id, "a");
});

test("a step shows its picture until a view is gone to", () => {
  assert.equal(pictureOf(CONTENT, { view: "", tour: "w", step: "1" }).id, "w-01");
  assert.equal(pictureOf(CONTENT, { view: "a", tour: "w", step: "1" }).id, "a");
});

test("a shape without a drawing of its own takes the nearest", () => {
  const picture = { svg: { wide: "w", tall: "t" } };
  assert.deepEqual(["wide", "square", "tall"].map((shape) => drawingFor(picture, shape)), ["w", "w", "t"]);
});

test("keys of keyboards and clickers turn steps within the tour", () => {
  const to = (key, shift = false) => stepFor(key, shift, 2, 3);
  assert.deepEqual(["ArrowRight", "PageDown", " ", "Enter"].map((key) => to(key)), [3, 3, 3, 3]);
  assert.deepEqual(["ArrowLeft", "PageUp", "Backspace"].map((key) => to(key)), [1, 1, 1]);
  assert.equal(to(" ", true), 1);
  assert.deepEqual([to("Home"), to("End"), to("x")], [1, 3, null]);
  assert.equal(stepFor("ArrowRight", false, 3, 3), 3);
  assert.equal(stepFor("ArrowLeft", false, 1, 3), 1);
});
