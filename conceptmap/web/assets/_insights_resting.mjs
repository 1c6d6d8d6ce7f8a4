// What each area rests on: one bar an area, a colour for each kind of source, numbers where they fit.
import { layoutOf, NARROW, wrapped } from "./_insights_look.mjs";

const FITS = 24;

export function resting(data, look, width) {
  const narrow = width < NARROW;
  const aside = narrow ? 0 : 230;
  const room = width - aside;
  const step = narrow ? 56 : 40;
  const places = data.rows.map((_, nth) => -nth);
  const share = (row, group) => row.counts[group] / row.size;
  return {
    data: data.groups.map((name, group) => ({
      type: "bar",
      orientation: "h",
      name,
      x: data.rows.map((row) => share(row, group)),
      y: places,
      width: narrow ? 0.42 : 0.64,
      offset: narrow ? -0.44 : -0.32,
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
    layout: layoutOf(look, data.rows.length * step + 8, {
      barmode: "stack",
      margin: { l: aside, r: 0, t: 4, b: 4 },
      xaxis: { range: [0, 1] },
      yaxis: { range: [-data.rows.length + 0.5, 0.5] },
      annotations: data.rows.map((row, nth) => ({
        x: 0,
        y: -nth,
        text: wrapped(row.label, narrow ? 60 : 29, 2),
        showarrow: false,
        xanchor: narrow ? "left" : "right",
        xshift: narrow ? 0 : -12,
        yshift: narrow ? 13 : 0,
        align: narrow ? "left" : "right",
        font: { size: 14 },
      })),
    }),
  };
}
