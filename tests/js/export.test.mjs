import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf } from "../../conceptmap/web/assets/_export.mjs";
import { nameOf } from "../../conceptmap/web/assets/_saving.mjs";

const PLAIN = { format: ".png", size: "slide", theme: "light", title: true, legend: true };

test("a file is asked for with what is on screen", () => {
  const address = addressOf(PLAIN, "?view=defences&selected=concept:denial&focus=denial", "x");
  const [path, query] = address.split("?");
  assert.equal(path, "export/x.png");
  const given = Object.fromEntries(new URLSearchParams(query));
  assert.deepEqual(given, { view: "defences", focus: "denial", theme: "light", size: "slide" });
});

test("what is left out is said, and only that", () => {
  const without = { ...PLAIN, legend: false, transparent: true, theme: "print" };
  const given = Object.fromEntries(new URLSearchParams(addressOf(without, "", "x").split("?")[1]));
  assert.deepEqual(given, { theme: "print", size: "slide", legend: "0", transparent: "1" });
});

test("a file is called after the view, in plain letters", () => {
  assert.equal(nameOf("Methods & modalities"), "methods-modalities");
  assert.equal(nameOf("Für Élise / 1"), "fur-elise-1");
  assert.equal(nameOf("///"), "map");
  assert.equal(nameOf("שלום"), "שלום");
});
