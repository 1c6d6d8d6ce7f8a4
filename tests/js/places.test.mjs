import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsFor, placeFor } from "../../conceptmap/web/assets/_places.mjs";

const CATALOGUE = {
  concepts: [
    { id: "a", views: ["overview", "first"] },
    { id: "b", views: ["first", "second"] },
    { id: "c", views: ["second"] },
    { id: "nowhere", views: [] },
  ],
  views: [
    { id: "overview", title: "Overview" },
    { id: "first", title: "First" },
    { id: "second", title: "Second" },
  ],
};

test("one stays where the concept is on screen, or in no view at all", () => {
  assert.equal(placeFor(CATALOGUE, "a", "overview"), null);
  assert.equal(placeFor(CATALOGUE, "a", ""), null);
  assert.equal(placeFor(CATALOGUE, "nowhere", "overview"), null);
  assert.equal(placeFor(null, "a", "overview"), null);
});

test("one goes to the first view that holds it, better to one that holds both", () => {
  assert.equal(placeFor(CATALOGUE, "b", "overview").id, "first");
  assert.equal(placeFor(CATALOGUE, "b", "overview", "c").title, "Second");
});

test("selecting goes to the view first, so that changing it does not undo the selection", () => {
  assert.deepEqual(eventsFor(CATALOGUE, "concept:b", { view: "overview", selected: "concept:c" }), [
    { field: "view", value: "second" },
    { field: "selected", value: "concept:b" },
  ]);
  assert.deepEqual(eventsFor(CATALOGUE, "link:L1", { view: "overview", selected: "" }), [
    { field: "selected", value: "link:L1" },
  ]);
});
