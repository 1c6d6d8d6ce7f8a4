// What each area rests on: one bar an area, a colour for each kind of source, numbers where they fit.
import { layoutOf, wrapped } from "./_insights_look.mjs";

const FITS = 24;
const ASIDE = 230;
const STEP = 40;
const HEAD = 40;

export function resting(data, look, width) {
  const room = width - ASIDE;
  const places = data.rows.map((_, nth) => -nth);
  const share = (row, group) => row.counts[group] / row.size;
  return {
    data: data.groups.map((name, group) => ({
      type: "bar",
      orientation: "h",
      name,
      x: data.rows.map((row) => share(row, group)),
      y: places,
      width: 0.64,
      offset: -0.32,
      customdata: data.rows.map((row) => row.hrefs[group]),
      marker: { color: look.groups[group], line: { color: look.ground, width: 2 } },
      text: data.rows.map((row) =>
        share(row, group) * room > FITS ? `<b>${row.counts[group]}</b>` : "",
      ),
      textposition: "inside",
      insidetextanchor: "middle",
      textangle: 0,
      constraintext: "none",
      textfont: { color: look.onGroups[group], size: 13.5 },
      hovertemplate: data.rows.map(
        (row) =>
          `<b>${wrapped(row.label, 40)}</b><br>${wrapped(name, 40)}: ${row.counts[group]} of ` +
          `${row.size} propositions<extra></extra>`,
      ),
    })),
    layout: layoutOf(look, data.rows.length * STEP + HEAD + 8, {
      barmode: "stack",
      showlegend: true,
      legend: { orientation: "h", x: 0, y: 1, yanchor: "bottom", traceorder: "normal", itemclick: false, itemdoubleclick: false },
      margin: { l: ASIDE, r: 0, t: HEAD, b: 4 },
      xaxis: { range: [0, 1] },
      yaxis: { range: [-data.rows.length + 0.5, 0.5] },
      annotations: data.rows.map((row, nth) => ({
        x: 0,
        y: -nth,
        text: wrapped(row.label, 29, 2),
        showarrow: false,
        xanchor: "right",
        xshift: -12,
        align: "right",
        font: { size: 14 },
      })),
    }),
  };
}
