import assert from "node:assert/strict";
import { test } from "node:test";
import { createQueue } from "../../conceptmap/web/assets/_events.mjs";
import { createTimeline } from "../../conceptmap/web/assets/_timeline.mjs";
import { createWriter } from "../../conceptmap/web/assets/_writer.mjs";
import { FIELDS } from "./fields_rows.mjs";

test("one walks back and forth; what is new drops what could have been redone", () => {
  const line = createTimeline();
  for (const state of [{}, { a: 1 }, { a: 1 }, { a: 2 }]) line.record(state);
  assert.deepEqual(line.back(), { a: 1 });
  assert.deepEqual(line.back(), {});
  assert.equal(line.back(), null);
  assert.deepEqual(line.forward(), { a: 1 });
  line.record({ a: 9 });
  assert.equal(line.forward(), null);
  assert.deepEqual(line.back(), { a: 1 });
});

test("the oldest states are forgotten first", () => {
  const line = createTimeline(3);
  for (let a = 0; a < 9; a += 1) line.record({ a });
  line.back();
  assert.deepEqual(line.back(), { a: 6 });
  assert.equal(line.canGoBack, false);
});

function desk() {
  const queue = createQueue(() => {});
  const place = { pathname: "/", search: "", hash: "" };
  const put = (state, title, address) => (place.search = address.slice(1));
  const writer = createWriter({ queue, place, past: { pushState: put, replaceState: put } });
  const run = (field, value) => {
    if (field) queue.post({ field, value });
    return writer.run(FIELDS, [], []);
  };
  run();
  return { queue, place, writer, run };
}

test("undo brings back what was shown and leaves theme and selection; the address follows", () => {
  const { place, writer, run } = desk();
  run("view", "defences");
  run("pins", { a: [1, 2] });
  run("theme", "dark");
  run("selected", "concept:a");
  writer.undo();
  assert.deepEqual(run(), { view: "defences", theme: "dark", selected: "concept:a" });
  assert.equal(place.search, "?view=defences&selected=concept:a&theme=dark");
  writer.undo();
  assert.deepEqual(run(), { theme: "dark", selected: "concept:a" });
  assert.equal(writer.undo(), false);
  assert.ok(writer.canRedo());
  writer.redo();
  writer.redo();
  assert.deepEqual(run().pins, { a: [1, 2] });
});

test("a value is read with all that waits, so that two quick changes of a list both count", () => {
  const { queue, writer, run } = desk();
  for (const id of ["a", "b"]) {
    queue.post({ field: "levels", value: [...writer.value("levels"), id] });
  }
  assert.deepEqual(writer.value("levels"), ["a", "b"]);
  assert.deepEqual(run().levels, ["a", "b"]);
});
