// The speaker's window: joins its parts. It is a page of its own. On the lecture's machine all that it knows
// comes over a channel between windows; on another device, as a remote, over the room.
import { createMemory, isNumber } from "./_memory.mjs";
import { lectureActOf } from "./_present_keys.mjs";
import { listenToSpeaker } from "./_speaker_link.mjs";
import { listenToRoom, roomOf } from "./_speaker_remote.mjs";
import { createSingleKeys } from "./_single_keys.mjs";
import { createSpeakerView } from "./_speaker_view.mjs";

const SIZES = { least: 14, usual: 21, most: 56, step: 1.12 };

const find = (selector) => document.querySelector(selector);
const memory = createMemory();
const single = createSingleKeys({ page: document, memory });
const view = createSpeakerView(find, { act: (act, of) => link.act(act, of) });
const link = connect();

function connect() {
  const { hash, pathname } = window.location;
  const forget = () => window.history.replaceState(null, "", pathname);
  const led = roomOf({ hash, storage: window.sessionStorage, forget });
  const { show, contact } = view;
  if (!led) return listenToSpeaker({ id: hash.slice(1), show, contact, way: showWay });
  document.body.dataset.remote = "";
  return listenToRoom({ ...led, show, contact, ended: () => (document.body.dataset.contact = "over") });
}

// The way to this window on another device: {address, code}, or null where there is none.
function showWay(way) {
  if (!way) return;
  const picture = document.createElement("img");
  picture.src = `data:image/svg+xml,${encodeURIComponent(way.code)}`;
  picture.alt = "QR code of this window for another device";
  find("#way-code").replaceChildren(picture);
  find("#way").hidden = false;
  find('[data-act="close-way"]').focus();
}

function closeWay() {
  find("#way").hidden = true;
  find("#way-code").replaceChildren();
}

let size = memory.get("notes-px", isNumber, SIZES.usual);

function sized(factor) {
  size = Math.min(Math.max(size * factor, SIZES.least), SIZES.most);
  find("#notes").style.setProperty("--notes", `${size}px`);
  if (factor !== 1) memory.set("notes-px", Math.round(size));
}

const OWN = { larger: () => sized(SIZES.step), smaller: () => sized(1 / SIZES.step), remote: () => link.way?.(), "close-way": closeWay };
const SENT = ["lecture-next", "lecture-back", "lecture-first", "lecture-last", "return-or-next"];
const KEYS = { "+": "larger", "=": "larger", "-": "smaller" };

document.addEventListener("click", (event) => {
  const act = event.target.closest?.("[data-act]")?.dataset.act;
  if (!act) return;
  if (OWN[act]) OWN[act]();
  else link.act(act);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !find("#way").hidden) return closeWay();
  const own = single.on() && !event.ctrlKey && !event.metaKey && KEYS[event.key];
  const act = own || lectureActOf(event, event.target, single.on());
  if (!own && ![...SENT, "black", "reveal", "ask", "hand-1", "hand-2", "hand-3", "hand-4"].includes(act)) return;
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
