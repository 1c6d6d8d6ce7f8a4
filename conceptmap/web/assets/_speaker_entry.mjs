// The speaker's window: joins its parts. It is a page of its own; what it knows comes from the lecture
// over a channel between windows, never from the server.
import { lectureActOf } from "./_present_keys.mjs";
import { listenToSpeaker } from "./_speaker_link.mjs";
import { createSpeakerView } from "./_speaker_view.mjs";

const SIZE_KEY = "conceptmap-notes-px";
const SIZES = { least: 14, usual: 21, most: 56, step: 1.12 };

const find = (selector) => document.querySelector(selector);
const id = window.location.hash.slice(1);
const view = createSpeakerView(find, { goTo: (number) => link.act("go-to", String(number)) });
const link = listenToSpeaker({ id, show: view.show, contact: view.contact });

let size = SIZES.usual;
try {
  size = Number(window.localStorage.getItem(SIZE_KEY)) || SIZES.usual;
} catch {
  size = SIZES.usual;
}

function sized(factor) {
  size = Math.min(Math.max(size * factor, SIZES.least), SIZES.most);
  find("#notes").style.setProperty("--notes", `${size}px`);
  try {
    window.localStorage.setItem(SIZE_KEY, String(Math.round(size)));
  } catch {
    // The next window begins with the usual size.
  }
}

const OWN = { larger: () => sized(SIZES.step), smaller: () => sized(1 / SIZES.step) };
const SENT = ["lecture-next", "lecture-back", "lecture-first", "lecture-last", "return-or-next"];
const KEYS = { "+": "larger", "=": "larger", "-": "smaller" };

document.addEventListener("click", (event) => {
  const act = event.target.closest?.("[data-act]")?.dataset.act;
  if (!act) return;
  if (OWN[act]) OWN[act]();
  else link.act(act);
});

document.addEventListener("keydown", (event) => {
  const own = !event.ctrlKey && !event.metaKey && KEYS[event.key];
  const act = own || lectureActOf(event, event.target);
  if (!own && ![...SENT, "black", "reveal"].includes(act)) return;
  event.preventDefault();
  if (own) OWN[own]();
  else link.act(act);
});

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const paint = () => {
  document.documentElement.dataset.mantineColorScheme = dark.matches ? "dark" : "light";
};
dark.addEventListener("change", paint);
paint();
sized(1);
setInterval(() => view.tick(), 1000);
view.tick();
