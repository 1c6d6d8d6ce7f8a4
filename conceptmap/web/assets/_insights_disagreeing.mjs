// Where the field disagrees: the sources for one view to the left, for another to the right.
import { layoutOf, wrapped } from "./_insights_look.mjs";

const STEP = 58;
const SIDES = ["One view", "Another view"];

export function disagreeing(data, look, width) {
  const places = data.rows.map((_, nth) => -nth);
  const most = Math.max(1, ...data.rows.flatMap((row) => row.sides));
  const fits = Math.floor(width / 8);
  const side = (nth, sign, color) => ({
    type: "bar",
    orientation: "h",
    name: SIDES[nth],
    x: data.rows.map((row) => sign * row.sides[nth]),
    y: places,
    width: 0.34,
    offset: -0.36,
    customdata: data.rows.map((row) => row.href),
    marker: { color, cornerradius: 3 },
    text: data.rows.map((row) => `<b>${row.sides[nth]}</b>`),
    textposition: "outside",
    cliponaxis: false,
    textfont: { size: 13.5, color: look.ink },
    hovertemplate: data.rows.map(
      (row) =>
        `<b>${SIDES[nth]}</b>, ${row.sides[nth]} source${row.sides[nth] === 1 ? "" : "s"}<br>` +
        `${wrapped(row.views[nth], 46, 6)}<extra></extra>`,
    ),
  });
  return {
    data: [side(0, -1, look.a), side(1, 1, look.b)],
    layout: layoutOf(look, data.rows.length * STEP + 40, {
      barmode: "overlay",
      margin: { l: 0, r: 0, t: 30, b: 4 },
      xaxis: { range: [-most * 1.14, most * 1.14] },
      yaxis: { range: [-data.rows.length + 0.5, 0.5] },
      shapes: [{ type: "line", x0: 0, x1: 0, y0: 0, y1: 1, yref: "paper", line: { color: look.muted, width: 1 } }],
      annotations: [
        ...data.rows.map((row, nth) => ({
          x: 0,
          y: -nth,
          text: wrapped(row.label, fits, 1),
          showarrow: false,
          yshift: 14,
          bgcolor: look.ground,
          borderpad: 2,
          font: { size: 14.5 },
        })),
        ...SIDES.map((words, nth) => ({
          x: nth ? 1 : 0,
          xref: "paper",
          xanchor: nth ? "right" : "left",
          y: 1,
          yref: "paper",
          yanchor: "bottom",
          yshift: 6,
          text: `<b>${nth ? `Sources for ${words.toLowerCase()} →` : `← Sources for ${words.toLowerCase()}`}</b>`,
          showarrow: false,
          font: { size: 13.5, color: nth ? look.b : look.a },
        })),
      ],
    }),
  };
}
