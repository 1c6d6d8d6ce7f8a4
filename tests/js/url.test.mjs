import assert from "node:assert/strict";
import { test } from "node:test";
import { complaints, format, historyStep, parse } from "../../conceptmap/web/assets/_url.mjs";
import { FIELDS } from "./fields_rows.mjs";

const FULL = {
  view: "Past & present = 100 % + more, ünïcode 🙂",
  selected: "concept:inner-conflict",
  pins: { rain: [10, 20], "flood:1": [0, 1000] },
  theme: "dark",
  levels: ["1", "3"],
  step: 12,
  expanded: { rain: "out", flood: "in" },
};

test("every kind of field survives the address", () => {
  assert.deepEqual(parse(FIELDS, `?${format(FIELDS, FULL)}`), FULL);
});

test("a number is whole and from 1 to 9999, or its default", () => {
  assert.deepEqual(parse(FIELDS, "?step=007"), { step: 7 });
  for (const bad of ["0", "-1", "1.5", "1e3", "", "two", "10000"]) {
    assert.deepEqual(parse(FIELDS, `?step=${bad}`), {});
  }
});

test("the form is the one that the server writes", () => {
  const state = { view: "defences", selected: "link:L 1", pins: { rain: [10, 20], sun: [1, 2] } };
  const expected = "view=defences&selected=link:L%201&pins=rain:10,20;sun:1,2";
  assert.equal(format(FIELDS, state), expected);
});

test("defaults are left out, in writing and in reading", () => {
  assert.equal(format(FIELDS, { view: "overview", pins: {}, levels: [] }), "");
  assert.deepEqual(parse(FIELDS, "?view=overview&theme=auto"), {});
});

test("hostile addresses give a state and never throw", () => {
  const cases = [
    "?pins=a:1;b:x,y;c:,;:1,2;d:1,2,3;e:NaN,Infinity",
    "?__proto__=1&constructor=2&toString=3",
    "?theme=javascript:alert(1)",
    "?%E0%A4%A=%E0%A4%A&=x&&&=",
    "view",
    "",
    null,
  ];
  for (const search of cases) assert.deepEqual(parse(FIELDS, search), {}, String(search));
  assert.equal(parse(FIELDS, "?view=%E0%A4%A").view, "%E0%A4%A");
  assert.equal(parse(FIELDS, "?view=a+b").view, "a b");
  assert.equal({}.polluted, undefined);
});

test("places outside the frame are brought to its edge", () => {
  assert.deepEqual(parse(FIELDS, "?pins=a:-5,2000").pins, { a: [0, 1000] });
});

test("only the first 10,000 characters are looked at", () => {
  const search = `?view=${"x".repeat(20_000)}&theme=dark`;
  const state = parse(FIELDS, search);
  assert.equal(state.theme, undefined);
  assert.equal(state.view, undefined);
});

test("an address that is too long is not read by half a field or item", () => {
  const list = Array.from({ length: 4000 }, (_, at) => `n${at}`);
  const { levels } = parse(FIELDS, `?view=defences&levels=${list.join(",")}`);
  assert.ok(levels.length > 100);
  assert.ok(levels.every((item) => list.includes(item)));
});

test("what was not understood is said, what other programs add is not", () => {
  const said = complaints(FIELDS, "?theme=drak&view=anything&utm_source=x&pins=a:b&levels=");
  assert.deepEqual(said, [
    "theme: 'drak' is not one of auto, light, dark",
    "pins: 'a:b' was not understood",
  ]);
  assert.deepEqual(complaints(FIELDS, "?theme=auto&pins=a:1,2"), []);
  const [long] = complaints(FIELDS, `?view=${"x".repeat(12_000)}`);
  assert.equal(long, "all after its first 10,000 of 12,006 characters");
});

test("a lone surrogate can be written", () => {
  assert.equal(typeof format(FIELDS, { view: "\ud800" }), "string");
});

test("one field that pushes makes a step for the Back button", () => {
  assert.equal(historyStep(FIELDS, []), "none");
  assert.equal(historyStep(FIELDS, ["theme"]), "replace");
  assert.equal(historyStep(FIELDS, ["theme", "view"]), "push");
});
