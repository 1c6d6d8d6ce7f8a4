import assert from "node:assert/strict";
import { test } from "node:test";
import { disagreeing } from "../../conceptmap/web/assets/_insights_disagreeing.mjs";
import { holding, ranked } from "../../conceptmap/web/assets/_insights_holding.mjs";
import { lookOf, wrapped } from "../../conceptmap/web/assets/_insights_look.mjs";
import { matrixOf, meeting } from "../../conceptmap/web/assets/_insights_meeting.mjs";
import { resting } from "../../conceptmap/web/assets/_insights_resting.mjs";

const look = lookOf({ getPropertyValue: (name) => ` ${name} ` });

test("text is wrapped, cut with a mark, and never markup", () => {
  assert.equal(wrapped("one two three", 7), "one two<br>three");
  assert.equal(wrapped("a b c d e", 1, 2), "a<br>b …");
  assert.equal(wrapped("<b> & more", 40), "&lt;b&gt; &amp; more");
});

test("a look takes its colours from the page", () => {
  assert.equal(look.accent, "--accent");
  assert.deepEqual(look.groups.slice(0, 2), ["--group-1", "--group-2"]);
});

const held = {
  shown: 2,
  rows: [
    { label: "A", href: "./?a", between: 10, links: 1, bridging: 0 },
    { label: "B <i>", href: "./?b", between: 40, links: 3, bridging: 7 },
    { label: "C", href: "./?c", between: 5, links: 9, bridging: 100 },
  ],
};

test("the ranking follows the measure; what has none of it is left out", () => {
  assert.deepEqual(ranked(held, "between").map((row) => row.label), ["B <i>", "A"]);
  assert.deepEqual(ranked(held, "bridging").map((row) => row.label), ["C", "B <i>"]);
});

test("every bar leads on, and its name is no markup", () => {
  const wide = holding(held, look, 1000, "links");
  assert.deepEqual(wide.data[0].customdata, ["./?c", "./?b"]);
  assert.equal(wide.layout.annotations[1].text, "B &lt;i&gt;");
});

test("a field of the matrix says its words", () => {
  const data = {
    rows: ["R"],
    columns: ["C", "D"],
    cells: [{ row: 0, column: 1, words: "deepens", through: false, said: "R deepens D.", href: "./?l" }],
  };
  assert.deepEqual(matrixOf(data)[0][0], null);
  const wide = meeting(data, look, 1000);
  assert.deepEqual(wide.data[0].z, [[0, 1]]);
  assert.deepEqual(wide.data[0].customdata, [["", "./?l"]]);
  assert.equal(wide.layout.annotations.at(-1).text, "deepens");
  assert.match(wide.data[0].text[0][0], /nothing/);
});

test("shares of an area make one bar; numbers stand only where they fit", () => {
  const data = {
    groups: ["Reviews", "Trials"],
    rows: [{ label: "Area", size: 100, counts: [99, 1], hrefs: ["#a", "#b"] }],
  };
  const { data: traces } = resting(data, look, 700);
  assert.deepEqual(traces.map((trace) => trace.x[0]), [0.99, 0.01]);
  assert.deepEqual(traces.map((trace) => trace.text[0]), ["<b>99</b>", ""]);
  assert.deepEqual(traces.map((trace) => trace.customdata[0]), ["#a", "#b"]);
});

test("the two views of a dispute point away from each other", () => {
  const rows = [{ label: "Q?", sides: [2, 3], views: ["yes", "no"], href: "./?q" }];
  const { data } = disagreeing({ rows }, look, 350);
  assert.deepEqual(data.map((trace) => trace.x[0]), [-2, 3]);
  assert.match(data[1].hovertemplate[0], /3 sources<br>no/);
});
