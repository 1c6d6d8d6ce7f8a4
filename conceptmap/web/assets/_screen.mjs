// What the server has to know of this screen to draw a picture for it: {shape, dark}.
import { sameValue } from "./_fields.mjs";
import { aspectClass } from "./_projection.mjs";

const RESTING_MS = 200;

// What a picture depends on: the fields that draw something, and the screen.
export function pictureOf(fields, state, screen) {
  const drawn = fields.filter((row) => row.draws && Object.hasOwn(state, row.name));
  return { state: Object.fromEntries(drawn.map((row) => [row.name, state[row.name]])), ...screen };
}

// A connection or comparison has its card open beside it: on a phone that leaves a wide, low stage.
export function forCard(screen, state) {
  const always = state.path?.length >= 2 || state.compared?.length >= 2;
  return always && screen.shape === "tall" ? { ...screen, shape: "wide" } : screen;
}

// The colour scheme of the page's own controls: the theme's, or what the reader's system says.
export function schemeOf(state, screen) {
  const theme = state.theme ?? "auto";
  if (theme === "auto") return screen.dark ? "dark" : "light";
  return theme === "dark" ? "dark" : "light";
}

// tell(screen): called when the screen has changed. The stage's width without the card counts, so
// that opening the card asks for no other picture.
export function createScreen(tell) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const area = () => document.getElementById("stage")?.clientHeight || window.innerHeight;
  let last = null;
  let timer = 0;

  function measure() {
    last = { shape: aspectClass(window.innerWidth, area()), dark: dark.matches };
    return last;
  }

  function changed() {
    const before = last;
    if (before && !sameValue(before, measure())) tell(last);
  }

  dark.addEventListener("change", changed);
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, RESTING_MS);
  });
  return { measure: () => last ?? measure() };
}
