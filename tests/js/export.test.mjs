import assert from "node:assert/strict";
import { test } from "node:test";

import {
  addressOf,
  embedding,
  isSeveral,
  subjectsOf,
} from "../../conceptmap/web/assets/_export_address.mjs";
import { keep, kept, rowsFor, startWith } from "../../conceptmap/web/assets/_export_form.mjs";
import { nameOf } from "../../conceptmap/web/assets/_saving.mjs";

const PLAIN = {
  what: "screen",
  format: ".png",
  size: "slide",
  scale: "1",
  theme: "light",
  pages: "",
  blank: "",
  title: "1",
  legend: "1",
  credit: "1",
  transparent: "0",
};
const given = (address) => Object.fromEntries(new URLSearchParams(address.split("?")[1]));

test("a file is asked for with what is on screen", () => {
  const address = addressOf(PLAIN, "?view=defences&selected=concept:denial&focus=denial", "x");
  assert.equal(address.split("?")[0], "export/x.png");
  const wanted = { view: "defences", focus: "denial", theme: "light", size: "slide" };
  assert.deepEqual(given(address), wanted);
});

test("what is left out is said, and only that", () => {
  const without = { ...PLAIN, legend: "0", transparent: "1", theme: "print" };
  const wanted = { theme: "print", size: "slide", legend: "0", transparent: "1" };
  assert.deepEqual(given(addressOf(without, "", "x")), wanted);
});

test("what means nothing to a format is not asked for", () => {
  const table = { ...PLAIN, format: ".csv", scale: "4", legend: "0", pages: "2:lines" };
  const fits = (name) => ["what", "format"].includes(name);
  assert.deepEqual(given(addressOf(table, "", "x", { fits })), { theme: "light" });
});

test("a tour, all views, a handout", () => {
  const walk = { ...PLAIN, what: "tour:walk" };
  const packed = addressOf(walk, "?view=a", "x", { several: isSeveral(walk) });
  assert.equal(packed.split("?")[0], "export/x.zip");
  assert.equal(given(packed).tour, "walk");
  assert.equal(given(packed).what, "tour");
  assert.equal(given(packed).inside, "png");
  const sheets = given(addressOf({ ...PLAIN, format: ".pdf", pages: "4:lines" }, "", "x"));
  assert.deepEqual([sheets.handout, sheets.beside], ["4", "lines"]);
});

test("only what shows something else is offered", () => {
  const all = ["screen", "view", "focus", "all", "tour:walk"];
  const state = (fields) => (name) => fields[name] ?? "";
  assert.deepEqual(subjectsOf(all, state({})), ["screen", "all", "tour:walk"]);
  assert.deepEqual(subjectsOf(all, state({ focus: "a" })), ["screen", "view", "all", "tour:walk"]);
  assert.deepEqual(subjectsOf(all, state({ focus: "a", hidden: ["b"] })), all);
});

test("a file is called after the view, in plain letters", () => {
  assert.equal(nameOf("Methods & modalities"), "methods-modalities");
  assert.equal(nameOf("Für Élise / 1"), "fur-elise-1");
  assert.equal(nameOf("///"), "map");
  assert.equal(nameOf("שלום"), "שלום");
});

test("embed code cannot be broken out of", () => {
  const code = embedding('http://a/?b=1&c="><script>', 'A "title" <b>');
  assert.ok(code.startsWith('<iframe src="http://a/?b=1&amp;c=&quot;>&lt;script>"'));
});

const ROWS = [
  { name: "format", kind: "segments", options: [[".png"], [".svg"]], first: ".png", formats: [".png", ".svg"] },
  { name: "scale", kind: "segments", options: [["1"], ["2"]], first: "1", formats: [".png"] },
  { name: "title", kind: "switch", options: [], first: "1", formats: [".png", ".svg"] },
];

test("choices are remembered where they are still offered", () => {
  const box = new Map();
  const store = () => ({ setItem: (k, v) => box.set(k, v), getItem: (k) => box.get(k) ?? null });
  keep(store, { what: "all", format: ".svg", scale: "7", title: "0" });
  assert.deepEqual(startWith(ROWS, kept(store)), { format: ".svg", scale: "1", title: "0" });
  assert.deepEqual(rowsFor(ROWS, ".svg").map((row) => row.name), ["format", "title"]);
});

test("a browser that remembers nothing does no harm", () => {
  const broken = () => {
    throw new Error("SecurityError");
  };
  keep(broken, { format: ".svg" });
  assert.deepEqual(startWith(ROWS, kept(broken)), { format: ".png", scale: "1", title: "1" });
  assert.deepEqual(kept(() => ({ getItem: () => "{broken" })), {});
});
