// What keys mean in a lecture, as clickers send them. The list is strict JSON, so that a test can
// compare it with the help dialog.
const PRESENTING = [
  { "keys": ["ArrowRight", "ArrowDown", "PageDown", " "], "act": "lecture-next" },
  { "keys": ["ArrowLeft", "ArrowUp", "PageUp", "Shift+ ", "Backspace"], "act": "lecture-back" },
  { "keys": ["Home"], "act": "lecture-first" },
  { "keys": ["End"], "act": "lecture-last" },
  { "keys": ["Enter"], "act": "return-or-next" },
  { "keys": ["o"], "act": "overview" },
  { "keys": ["r"], "act": "reveal" },
  { "keys": ["a"], "act": "ask" },
  { "keys": ["1"], "act": "hand-1" },
  { "keys": ["2"], "act": "hand-2" },
  { "keys": ["3"], "act": "hand-3" },
  { "keys": ["4"], "act": "hand-4" },
  { "keys": ["0"], "act": "hands-none" },
  { "keys": ["b", "."], "act": "black" },
  { "keys": ["l"], "act": "spotlight" },
  { "keys": ["d"], "act": "draw" },
  { "keys": ["w"], "act": "full-screen" },
  { "keys": ["s"], "act": "speaker" },
  { "keys": ["j"], "act": "live" },
  { "keys": ["p"], "act": "present" },
  { "keys": ["Escape"], "act": "lecture-escape" }
];

const ACTS = new Map(PRESENTING.flatMap((row) => row.keys.map((key) => [key, row.act])));
const OWN = "input, textarea, select, [contenteditable], [role='listbox'], [role='combobox']";
const PRESSED = "button, a[href], summary";

// What a key press asks for; null where it means nothing here or belongs to what has the focus: text
// that is being written, a button that Enter or Space presses. single: whether letters, digits and signs are
// shortcuts.
export function lectureActOf(press, target, single = true) {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  if (target?.closest?.(OWN)) return null;
  const presses = press.key === "Enter" || press.key === " ";
  if (presses && target?.closest?.(PRESSED)) return null;
  if (press.key.length === 1 && press.key !== " " && !single) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return ACTS.get(press.shiftKey && key === " " ? "Shift+ " : key) ?? null;
}

// on(): whether a lecture is given and nothing lies over it. Heard before everybody else, so that
// the arrows turn steps and do not walk along links. single(): as in _keys.mjs.
export function listenToLecture(page, { on, perform, single = () => true }) {
  page.addEventListener(
    "keydown",
    (event) => {
      if (!on()) return;
      const act = lectureActOf(event, event.target, single());
      if (!act || !perform(act)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
