// How charts look: the page's own type and colours, as they now are, and nothing of the script's own.

const INK = {
  ink: "--ink",
  muted: "--muted",
  rule: "--rule",
  ground: "--ground",
  panel: "--raised",
  accent: "--accent",
  onAccent: "--on-accent",
  soft: "--accent-soft",
  empty: "--empty",
  a: "--side-a",
  b: "--side-b",
};
const GROUPS = 6;

// styles: the computed styles of the page's root.
export function lookOf(styles) {
  const value = (name) => styles.getPropertyValue(name).trim();
  const look = Object.fromEntries(Object.entries(INK).map(([key, name]) => [key, value(name)]));
  look.font = value("--font");
  look.groups = Array.from({ length: GROUPS }, (_, nth) => value(`--group-${nth + 1}`));
  look.onGroups = Array.from({ length: GROUPS }, (_, nth) => value(`--on-group-${nth + 1}`));
  return look;
}

const axis = { visible: false, fixedrange: true, zeroline: false };

// The part of a layout that every chart shares. more: what is its own.
export function layoutOf(look, height, more = {}) {
  return {
    height,
    autosize: true,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: look.font, size: 14, color: look.ink },
    margin: { l: 0, r: 0, t: 4, b: 4, pad: 0 },
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    hoverlabel: {
      bgcolor: look.panel,
      bordercolor: look.muted,
      font: { family: look.font, size: 13.5, color: look.ink },
      align: "left",
    },
    bargap: 0.35,
    ...more,
    xaxis: { ...axis, ...more.xaxis },
    yaxis: { ...axis, ...more.yaxis },
  };
}

// Text in lines of at most so many characters, at most so many lines.
export function wrapped(text, width, lines = 3) {
  const rows = [""];
  for (const word of String(text).split(" ")) {
    const last = rows.length - 1;
    if (rows[last] && rows[last].length + word.length + 1 > width) rows.push(word);
    else rows[last] = rows[last] ? `${rows[last]} ${word}` : word;
  }
  const kept = rows.slice(0, lines);
  if (rows.length > lines) kept[lines - 1] += " …";
  return kept.map(plain).join("<br>");
}

// A map's own words are never taken as markup.
const plain = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
