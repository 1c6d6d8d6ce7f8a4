// What holds the map together: one bar a concept.
import { layoutOf, wrapped } from "./_insights_look.mjs";

const STEP = 38;
const SAID = {
  between: (row) => `${row.between.toFixed(0)} %`,
  links: (row) => `${row.links}`,
  bridging: (row) => `${row.bridging.toFixed(0)}`,
};

// data: {shown, rows}; choice: a measure. The rows with most of it, from the top.
export function ranked(data, choice) {
  const rows = data.rows.filter((row) => row[choice] > 0);
  return rows.sort((one, other) => other[choice] - one[choice]).slice(0, data.shown);
}

export function holding(data, look, width, choice) {
  const rows = ranked(data, choice);
  const places = rows.map((_, nth) => -nth);
  const most = Math.max(...rows.map((row) => row[choice]));
  const names = {
    between: "of the shortest ways pass through it",
    links: "propositions",
    bridging: "of 100: as a bridge",
  };
  return {
    data: [
      {
        type: "bar",
        orientation: "h",
        x: rows.map((row) => row[choice]),
        y: places,
        width: 0.58,
        offset: -0.29,
        customdata: rows.map((row) => row.href),
        marker: { color: look.accent, cornerradius: 4 },
        text: rows.map((row) => `<b>${SAID[choice](row)}</b>`),
        textposition: "outside",
        cliponaxis: false,
        textfont: { color: look.ink, size: 14 },
        hovertemplate: rows.map(
          (row) => `<b>${wrapped(row.label, 40)}</b><br>${SAID[choice](row)} ${names[choice]}<extra></extra>`,
        ),
      },
    ],
    layout: layoutOf(look, rows.length * STEP + 8, {
      margin: { l: 230, r: 0, t: 4, b: 4 },
      xaxis: { range: [0, most * 1.16] },
      yaxis: { range: [-rows.length + 0.5, 0.5] },
      annotations: rows.map((row, nth) => ({
        x: 0,
        y: -nth,
        text: wrapped(row.label, 28, 2),
        showarrow: false,
        xanchor: "right",
        xshift: -12,
        align: "right",
        font: { size: 14, color: look.ink },
        captureevents: true,
        name: row.href,
      })),
    }),
  };
}
