// How two kinds of concept meet: a field for each pair, with the words that join them where they fit.
import { layoutOf, wrapped } from "./_insights_look.mjs";

const ASIDE = 190;
const STEP = 62;
const TOP = 56;
const NOTHING = 0;
const THROUGH = 0.5;
const DIRECT = 1;

// data: {rows, columns, cells: [{row, column, words, through, said, href}]}. The cells as a matrix.
export function matrixOf(data) {
  const empty = () => data.rows.map(() => data.columns.map(() => null));
  const cells = empty();
  for (const cell of data.cells) cells[cell.row][cell.column] = cell;
  return cells;
}

export function meeting(data, look, width) {
  const cells = matrixOf(data);
  const size = (width - ASIDE) / data.columns.length;
  const fits = Math.floor(size / 7.2);
  const value = (cell) => (cell ? (cell.through ? THROUGH : DIRECT) : NOTHING);
  return {
    data: [
      {
        type: "heatmap",
        z: cells.map((row) => row.map(value)),
        customdata: cells.map((row) => row.map((cell) => cell?.href ?? "")),
        text: cells.map((row) => row.map((cell) => (cell ? hint(cell) : "The map says nothing here."))),
        hovertemplate: "%{text}<extra></extra>",
        zmin: NOTHING,
        zmax: DIRECT,
        xgap: 4,
        ygap: 4,
        showscale: false,
        colorscale: [
          [0, look.empty],
          [0.25, look.empty],
          [0.25, look.soft],
          [0.75, look.soft],
          [0.75, look.accent],
          [1, look.accent],
        ],
        opacity: 1,
      },
    ],
    layout: layoutOf(look, data.rows.length * STEP + TOP + 4, {
      margin: { l: ASIDE, r: 0, t: TOP, b: 4 },
      xaxis: { range: [-0.5, data.columns.length - 0.5] },
      yaxis: { range: [data.rows.length - 0.5, -0.5] },
      annotations: [
        ...data.columns.map((label, nth) => heading(label, nth, size)),
        ...data.rows.map((label, nth) => side(label, nth)),
        ...data.cells.map((cell) => words(cell, fits, look)),
      ],
    }),
  };
}

const hint = (cell) => wrapped(cell.said, 48, 5);

const heading = (label, nth, size) => ({
  x: nth,
  yref: "paper",
  y: 1,
  yanchor: "bottom",
  yshift: 6,
  xanchor: "center",
  text: `<b>${wrapped(label, Math.floor(size / 7.6), 3)}</b>`,
  showarrow: false,
  font: { size: 13.5 },
});

const side = (label, nth) => ({
  x: 0,
  xref: "paper",
  xanchor: "right",
  xshift: -10,
  y: nth,
  text: wrapped(label, 24, 2),
  align: "right",
  showarrow: false,
  font: { size: 14 },
});

const words = (cell, fits, look) => ({
  x: cell.column,
  y: cell.row,
  text: wrapped(cell.words, fits, 3),
  showarrow: false,
  font: {
    size: 12.5,
    color: cell.through ? look.ink : look.onAccent,
  },
});

