// How two kinds of concept meet: a field for each pair, with the words that join them where they fit.
import { layoutOf, NARROW, wrapped } from "./_insights_look.mjs";

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
  const narrow = width < NARROW + 120;
  const cells = matrixOf(data);
  const aside = narrow ? 146 : 190;
  const size = (width - aside) / data.columns.length;
  const step = narrow ? Math.max(38, Math.min(size, 46)) : 62;
  const top = narrow ? 168 : 56;
  const fits = Math.floor(size / 7.2);
  const value = (cell) => (cell ? (cell.through ? THROUGH : DIRECT) : NOTHING);
  return {
    data: [
      {
        type: "heatmap",
        z: cells.map((row) => row.map(value)),
        customdata: cells.map((row) => row.map((cell) => cell?.href ?? "")),
        text: cells.map((row) => row.map((cell) => (cell ? hint(cell) : ""))),
        hoverinfo: "none",
        hovertemplate: cells.map((row) =>
          row.map((cell) => (cell ? `${hint(cell)}<extra></extra>` : "<extra></extra>")),
        ),
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
    layout: layoutOf(look, data.rows.length * step + top + 4, {
      margin: { l: aside, r: 0, t: top, b: 4 },
      xaxis: { range: [-0.5, data.columns.length - 0.5] },
      yaxis: { range: [data.rows.length - 0.5, -0.5] },
      annotations: [
        ...data.columns.map((label, nth) => heading(label, nth, narrow, size)),
        ...data.rows.map((label, nth) => side(label, nth, narrow)),
        ...data.cells.map((cell) => words(cell, narrow, fits, look)),
      ],
    }),
  };
}

const hint = (cell) => wrapped(cell.said, 48, 5);

const heading = (label, nth, narrow, size) => ({
  x: nth,
  yref: "paper",
  y: 1,
  yanchor: "bottom",
  yshift: 6,
  xanchor: "center",
  textangle: narrow ? -90 : 0,
  text: narrow ? wrapped(label, 22, 2) : `<b>${wrapped(label, Math.floor(size / 7.6), 3)}</b>`,
  showarrow: false,
  font: { size: narrow ? 13 : 13.5 },
});

const side = (label, nth, narrow) => ({
  x: 0,
  xref: "paper",
  xanchor: "right",
  xshift: -10,
  y: nth,
  text: wrapped(label, narrow ? 17 : 24, 2),
  align: "right",
  showarrow: false,
  font: { size: narrow ? 12.5 : 14 },
});

// On a narrow page only a mark: the table below has the words.
const words = (cell, narrow, fits, look) => ({
  x: cell.column,
  y: cell.row,
  text: narrow ? (cell.through ? "○" : "●") : wrapped(cell.words, fits, 3),
  showarrow: false,
  font: {
    size: narrow ? 14 : 12.5,
    color: cell.through ? look.ink : look.onAccent,
  },
});

