import assert from "node:assert/strict";
import { test } from "node:test";
import { actOf } from "../../conceptmap/web/assets/_keys.mjs";
import { judge } from "../../conceptmap/web/assets/_poll.mjs";
import { pictureOf, systemTheme, themeOf } from "../../conceptmap/web/assets/_screen.mjs";
import { SHORTCUTS } from "../../conceptmap/web/assets/_shortcuts.mjs";
import { FIELDS } from "./fields_rows.mjs";

test("single keys act on the page, never in a field, never with a modifier", () => {
  assert.equal(actOf({ key: "/" }, false), "search");
  assert.equal(actOf({ key: "F" }, false), "fit");
  assert.equal(actOf({ key: "0" }, false), "fit");
  assert.equal(actOf({ key: "t" }, true), null);
  assert.equal(actOf({ key: "Escape" }, true), "step-back");
  assert.equal(actOf({ key: "q" }, false), null);
  assert.equal(actOf({ key: "z", ctrlKey: true }, false), "undo");
  assert.equal(actOf({ key: "Z", metaKey: true, shiftKey: true }, false), "redo");
  assert.equal(actOf({ key: "z", ctrlKey: true }, true), null, "a field undoes by itself");
  assert.equal(actOf({ key: "p" }, false, false), null, "keys of one character can be turned off");
  assert.equal(actOf({ key: "Escape" }, false, false), "step-back");
  assert.equal(actOf({ key: "z", ctrlKey: true }, false, false), "undo");
  for (const modifier of ["ctrlKey", "altKey", "metaKey", "isComposing", "defaultPrevented"]) {
    assert.equal(actOf({ key: "f", [modifier]: true }, false), null, modifier);
  }
});

test("no key has two meanings", () => {
  const keys = SHORTCUTS.flatMap((row) => row.keys);
  assert.equal(new Set(keys).size, keys.length);
});

test("another version reloads the page, the first one does not", () => {
  assert.deepEqual(judge(null, { version: "a", problem: "" }), { first: "a", text: "", reload: false });
  assert.equal(judge("a", { version: "a", problem: "" }).reload, false);
  assert.equal(judge("a", { version: "b", problem: "" }).reload, true);
});

test("a map that cannot be read is told about; so is a silent server, and it recovers", () => {
  const broken = judge("a", { version: "a", problem: "line 3: unknown kind" });
  assert.deepEqual(broken, { first: "a", text: "line 3: unknown kind", reload: false });
  const silent = judge("a", null);
  assert.match(silent.text, /does not answer/);
  assert.equal(silent.first, "a");
  assert.equal(judge(silent.first, { version: "a", problem: "" }).text, "");
});

test("a picture is asked for by what draws, not by what is selected", () => {
  const screen = { shape: "wide", system: "light" };
  const state = { view: "defences", selected: "concept:a" };
  assert.deepEqual(pictureOf(FIELDS, state, screen), { state: { view: "defences" }, ...screen });
});

test("the page's colours follow the theme, and the reader's system where it says auto", () => {
  assert.equal(themeOf({}, { system: "contrast" }), "contrast");
  assert.equal(themeOf({ theme: "dark" }, { system: "light" }), "dark");
  assert.equal(themeOf({ theme: "print" }, { system: "dark" }), "print");
  assert.equal(systemTheme((query) => query.includes("dark")), "dark");
  assert.equal(systemTheme(() => true), "contrast");
  assert.equal(systemTheme(() => false), "light");
});
