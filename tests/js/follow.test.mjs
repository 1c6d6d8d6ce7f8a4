import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenOf, shownFields } from "../../conceptmap/render/page/browser/_follow.mjs";
import { tokenIn } from "../../conceptmap/web/assets/_live.mjs";

const STEP = {
  concepts: ["a", "b", "c"],
  links: [
    { id: "L1", from: "a", to: "b" },
    { id: "L2", from: "c", to: "a" },
  ],
};

test("a follower shows the step, or the view; a focus is the concept that is talked about", () => {
  assert.deepEqual(shownFields("view=defences&tour=walk&step=3&mode=present"), {
    tour: "walk",
    step: "3",
    view: "",
    selected: "",
  });
  assert.deepEqual(shownFields("view=defences&focus=denial"), {
    tour: "",
    step: "1",
    view: "defences",
    selected: "concept:denial",
  });
});

test("what waits to be revealed waits on the phones too", () => {
  assert.equal(hiddenOf("tour=walk", STEP), null);
  assert.equal(hiddenOf("reveal=all", STEP), null);
  assert.equal(hiddenOf("reveal=concepts:2", null), null);
  const two = hiddenOf("tour=walk&reveal=concepts:2", STEP);
  assert.deepEqual([[...two.concepts], [...two.links]], [["a", "b"], ["L1"]]);
  assert.deepEqual([...hiddenOf("reveal=phrases:1", STEP).links], ["L1"]);
});

test("the start token comes after the address's #, never in its query", () => {
  assert.equal(tokenIn("#live=abc_DEF-12345"), "abc_DEF-12345");
  assert.equal(tokenIn("#live=short"), "");
  assert.equal(tokenIn("#live=with space and more"), "");
  assert.equal(tokenIn(""), "");
});
