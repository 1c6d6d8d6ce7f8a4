// The colours of a page of words: those of the map's address it was opened from, else the reader's own
// choice on this machine, else what the system asks for. Runs before the first paint where it can.
import { createMemory, isText } from "./_memory.mjs";
import { schemeOf, systemTheme } from "./_screen.mjs";

const THEMES = ["light", "dark", "contrast"];
const WISHES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];

const root = document.documentElement;
const memory = createMemory();

function paint() {
  const asked = root.dataset.asked ?? memory.get("theme", isText, "auto");
  const asks = (query) => window.matchMedia(query).matches;
  const theme = THEMES.includes(asked) ? asked : systemTheme(asks);
  root.dataset.theme = theme;
  root.dataset.mantineColorScheme = schemeOf(theme);
  document.dispatchEvent(new CustomEvent("themed"));
}

for (const wish of WISHES) window.matchMedia(wish).addEventListener("change", paint);
paint();
