// What the server has to know of this screen to draw a picture for it: {shape, system}, the theme
// that the reader's system asks for.
import { sameValue } from "./_fields.mjs";
import { aspectClass } from "./_projection.mjs";

const RESTING_MS = 200;

// What a picture depends on: the fields that draw something, and the screen.
export function pictureOf(fields, state, screen) {
  const drawn = fields.filter((row) => row.draws && Object.hasOwn(state, row.name));
  return { state: Object.fromEntries(drawn.map((row) => [row.name, state[row.name]])), ...screen };
}

// A connection or comparison has its card open beside it: on a phone that leaves a wide, low stage. Two that
// are compared stand in rows, whose upper end is enough.
export function forCard(screen, state) {
  const always = state.path?.length >= 2 || state.compared?.length > 2;
  return always && screen.shape === "tall" ? { ...screen, shape: "wide" } : screen;
}

const DARK = ["dark", "contrast"];

// The theme that is shown: the state's, or what the reader's system asks for.
export function themeOf(state, screen) {
  const theme = state.theme ?? "auto";
  return theme === "auto" ? screen.system : theme;
}

// The colour scheme of the control kit under a theme.
export const schemeOf = (theme) => (DARK.includes(theme) ? "dark" : "light");

// asks(query): whether a media query is true.
export function systemTheme(asks) {
  if (asks("(prefers-contrast: more)")) return "contrast";
  return asks("(prefers-color-scheme: dark)") ? "dark" : "light";
}

// tell(screen): called when the screen has changed. The stage's width without the card counts, so
// that opening the card asks for no other picture.
export function createScreen(tell) {
  const wishes = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];
  const area = () => document.getElementById("stage")?.clientHeight || window.innerHeight;
  let last = null;
  let timer = 0;

  function measure() {
    const system = systemTheme((query) => window.matchMedia(query).matches);
    last = { shape: aspectClass(window.innerWidth, area()), system };
    return last;
  }

  function changed() {
    const before = last;
    if (before && !sameValue(before, measure())) tell(last);
  }

  for (const wish of wishes) window.matchMedia(wish).addEventListener("change", changed);
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, RESTING_MS);
  });
  return { measure: () => last ?? measure(), refresh: changed };
}
