import assert from "node:assert/strict";
import { test } from "node:test";
import { reduce } from "../../conceptmap/web/assets/_reduce.mjs";
import { FIELDS } from "./fields_rows.mjs";

const run = (state, rest) => reduce({ state, fields: FIELDS, ...rest });

test("two quick edits of two fields both count", () => {
  const events = [
    { field: "selected", value: "concept:a" },
    { field: "theme", value: "dark" },
  ];
  assert.deepEqual(run({}, { events }).state, { selected: "concept:a", theme: "dark" });
});

test("of two edits of one field the later one wins", () => {
  const events = [
    { field: "selected", value: "concept:a" },
    { field: "selected", value: "link:L1" },
  ];
  assert.deepEqual(run({}, { events }), { state: { selected: "link:L1" }, changed: ["selected"] });
});

test("events come before the control that was used with them", () => {
  const step = run(
    { pins: { a: [1, 2] } },
    {
      events: [{ field: "pins", value: { a: [5, 6] } }],
      controls: [{ field: "view", value: "defences" }],
      triggered: ["view"],
    },
  );
  assert.deepEqual(step.state, { view: "defences" });
});

test("a control that nobody used says nothing", () => {
  const controls = [{ field: "theme", value: "light" }];
  assert.deepEqual(run({ theme: "dark" }, { controls }), { state: { theme: "dark" }, changed: [] });
});

test("a field that changes clears others, one that is set to what it was does not", () => {
  const state = { view: "defences", pins: { a: [1, 2] } };
  const other = run(state, { events: [{ field: "view", value: "overview" }] });
  assert.deepEqual(other, { state: {}, changed: ["view", "pins"] });
  const same = run(state, { events: [{ field: "view", value: "defences" }] });
  assert.deepEqual(same, { state, changed: [] });
});

test("what is chosen after a view that clears it stays", () => {
  const events = [
    { field: "view", value: "defences" },
    { field: "pins", value: { a: [1, 2] } },
  ];
  assert.deepEqual(run({}, { events }).state, { view: "defences", pins: { a: [1, 2] } });
});

test("a default, null and a value of the wrong form all mean the default", () => {
  const state = { theme: "dark", selected: "concept:a", pins: { a: [1, 2] } };
  for (const value of ["auto", null, undefined, "purple", { x: 1 }]) {
    const { theme } = run(state, { events: [{ field: "theme", value }] }).state;
    assert.equal(theme, undefined);
  }
});

test("an unknown field is ignored", () => {
  const events = [{ field: "evil", value: 1 }, { field: "__proto__", value: { x: 1 } }];
  assert.deepEqual(run({ evil: 2 }, { events }), { state: {}, changed: [] });
});

test("a whole state replaces the state and counts as nobody's change", () => {
  const events = [{ field: "*", value: { view: "defences", nonsense: 1 } }];
  const step = run({ selected: "concept:a" }, { events });
  assert.deepEqual(step, { state: { view: "defences" }, changed: [] });
});

test("the state given is not written to", () => {
  const state = Object.freeze({ pins: Object.freeze({ a: [1, 2] }) });
  run(state, { events: [{ field: "view", value: "defences" }] });
  assert.deepEqual(state, { pins: { a: [1, 2] } });
});
