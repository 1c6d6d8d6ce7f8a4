import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsIn } from "../../conceptmap/web/assets/_actions.mjs";
import { counted } from "../../conceptmap/web/assets/_badges.mjs";
import { cardOf } from "../../conceptmap/web/assets/_card.mjs";
import { isUseful } from "../../conceptmap/web/assets/_dress.mjs";
import {
  exploring,
  isAside,
  isExploring,
  joining,
  leaving,
} from "../../conceptmap/web/assets/_exploring.mjs";
import { toggled } from "../../conceptmap/web/assets/_filters.mjs";
import { connect } from "../../conceptmap/web/assets/_lit.mjs";
import { eventsFor } from "../../conceptmap/web/assets/_places.mjs";
import { forCard } from "../../conceptmap/web/assets/_screen.mjs";

const REST = { focus: "", selected: "", expanded: [], hidden: [], path: [], compared: [] };
const read = (state) => (field) => ({ ...REST, ...state })[field];

test("a button's events come in the order of its keys; none is no event", () => {
  assert.deepEqual(eventsIn('{"focus": "emdr", "depth": "1"}'), [
    { field: "focus", value: "emdr" },
    { field: "depth", value: "1" },
  ]);
  assert.deepEqual(eventsIn(undefined), []);
});

test("the focus comes before its depth, for a new focus starts at one step", () => {
  assert.deepEqual(
    exploring("depth-2", "a", read({})).map((event) => event.field),
    ["focus", "depth"],
  );
  assert.deepEqual(exploring("depth-2", "", read({})), []);
  assert.ok(isExploring("hide"));
  assert.ok(!isExploring("toString"));
});

test("lists grow and shrink by one concept, each concept once", () => {
  const [grown] = exploring("expand", "b", read({ expanded: ["a"] }));
  assert.deepEqual(grown.value, ["a", "b"]);
  assert.deepEqual(exploring("expand", "a", read({ expanded: ["a"] }))[0].value, ["a"]);
  assert.deepEqual(exploring("collapse", "a", read({ expanded: ["a", "b"] }))[0].value, ["b"]);
});

test("what is hidden is neither selected nor grown from; the focus cannot be hidden", () => {
  const events = exploring("hide", "a", read({ selected: "concept:a", expanded: ["a"] }));
  assert.deepEqual(events, [
    { field: "hidden", value: ["a"] },
    { field: "expanded", value: [] },
    { field: "selected", value: null },
  ]);
  assert.deepEqual(exploring("hide", "a", read({ focus: "a" })), []);
});

test("one leaves the connection first, then the comparison, then the focus", () => {
  const field = (state) => leaving(read(state))[0]?.field;
  assert.equal(field({ path: ["a", "b"], focus: "c" }), "path");
  assert.equal(field({ compared: ["a", "b"], focus: "c" }), "compared");
  assert.equal(field({ focus: "c" }), "focus");
  assert.equal(field({}), undefined);
  assert.ok(isAside(read({ focus: "c" })));
  assert.ok(!isAside(read({ path: ["a"] })));
});

test("two ends make a connection; a third joins a comparison, a fourth takes a place", () => {
  assert.deepEqual(joining("connect", "a", "b", read({}))[0], { field: "path", value: ["a", "b"] });
  assert.deepEqual(joining("connect", "a", "a", read({})), []);
  const compared = (now, to) => joining("compare", "a", to, read({ compared: now }))[0].value;
  assert.deepEqual(compared([], "b"), ["a", "b"]);
  assert.deepEqual(compared(["a", "b"], "c"), ["a", "b", "c"]);
  assert.deepEqual(compared(["a", "b", "c"], "d"), ["b", "c", "d"]);
});

test("a filter's chip adds its value or takes it away", () => {
  assert.deepEqual(toggled(["a"], "b"), ["a", "b"]);
  assert.deepEqual(toggled(["a", "b"], "a"), ["b"]);
  assert.equal(toggled("", "only"), "only");
  assert.equal(toggled("only", "only"), null);
});

test("the card is about what is selected, else about the connection or comparison", () => {
  assert.deepEqual(cardOf({ selected: "concept:a", path: ["a", "b"] }), { selected: "concept:a" });
  assert.deepEqual(cardOf({ path: ["a", "b"], way: "2" }), { path: ["a", "b"], way: "2" });
  assert.deepEqual(cardOf({ path: ["a"] }), {});
  assert.deepEqual(cardOf({ compared: ["a", "b"] }), { compared: ["a", "b"] });
});

test("the card offers only what is of use", () => {
  const now = (state, more = 0, shown = true) => ({ value: read(state), more, shown });
  assert.ok(!isUseful("expand", "a", now({})));
  assert.ok(isUseful("expand", "a", now({}, 3)));
  assert.ok(!isUseful("collapse", "a", now({})));
  assert.ok(!isUseful("hide", "a", now({ focus: "a" })));
  assert.ok(!isUseful("hide", "a", now({}, 0, false)));
  assert.ok(isUseful("compare", "a", now({})));
});

test("counts are shown at what is pointed at, and at the selected one and its neighbours", () => {
  const index = connect(
    ["a", "b", "c", "d"].map((id) => ({ id })),
    [{ id: "1", from: "a", to: "b" }],
    [],
  );
  const at = (id) => ({ kind: "concept", id });
  assert.deepEqual([...counted(index, { hover: at("c"), selected: at("a") }, "")], ["c", "a", "b"]);
  assert.deepEqual([...counted(index, {}, "b")], ["b", "a"], "the focus where nothing is selected");
  assert.deepEqual([...counted(index, { selected: { kind: "link", id: "1" } }, "b")], []);
});

test("a concept that the picture lacks is focused, shown again, or looked up in another view", () => {
  const catalogue = {
    concepts: [
      { id: "a", views: ["one"] },
      { id: "lone", views: [] },
    ],
    views: [{ id: "one" }, { id: "two" }],
  };
  const fields = (id, screen) =>
    eventsFor(catalogue, `concept:${id}`, { view: "one", selected: "", shows: () => false, ...screen }).map(
      (event) => event.field,
    );
  assert.deepEqual(fields("a", { shows: () => true }), ["selected"]);
  assert.deepEqual(fields("a", { aside: true }), ["focus", "depth", "selected"]);
  assert.deepEqual(fields("a", { view: "two" }), ["view", "selected"]);
  assert.deepEqual(fields("a", { hidden: ["a"] }), ["hidden", "selected"]);
  assert.deepEqual(fields("lone", {}), ["focus", "depth", "selected"]);
  assert.deepEqual(fields("unknown", {}), ["selected"]);
});

test("on a phone a connection is drawn for the low stage over its card", () => {
  const phone = { shape: "tall", dark: true };
  assert.deepEqual(forCard(phone, { path: ["a", "b"] }), { shape: "wide", dark: true });
  assert.equal(forCard(phone, { focus: "a" }), phone);
});
