// Keyboard shortcuts of the page, from the table in _shortcuts.mjs.
import { SHORTCUTS } from "./_shortcuts.mjs";

const WRITING = "input, textarea, select, [contenteditable=''], [contenteditable='true']";
const LISTS = "[role='listbox'], [role='menu'], [role='combobox']";
const OPEN = "[aria-expanded='true'], [data-expanded='true']";
const ACTS = new Map(SHORTCUTS.flatMap((row) => row.keys.map((key) => [key, row.act])));

// What a key press asks for; null where it means nothing or belongs to somebody else.
// press: {key, ctrlKey, altKey, metaKey, shiftKey, isComposing, defaultPrevented}; writing: whether the
// focus is where text or a choice is being entered; only Escape is heard there. single: whether keys of one
// character are shortcuts.
export function actOf(press, writing, single = true) {
  if (press.altKey) return null;
  if (press.isComposing || press.defaultPrevented) return null;
  if (writing && press.key !== "Escape") return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (!press.ctrlKey && !press.metaKey) return key.length > 1 || single ? (ACTS.get(key) ?? null) : null;
  return ACTS.get(`Ctrl+${press.shiftKey ? "Shift+" : ""}${key}`) ?? null;
}

// A list that is open somewhere else on the page takes Escape for itself. It may have closed by the
// time that the page hears of the key, so its state is read on the way down.
const hasOpenList = (el) =>
  el.matches?.(OPEN) === true && el.closest("[role='search']") === null;

// perform(act) -> whether anything was done (a key that did nothing keeps its usual meaning). single():
// whether keys of one character are shortcuts.
export function listenToKeys(page, perform, single = () => true) {
  let taken = false;
  page.addEventListener("keydown", (event) => (taken = hasOpenList(event.target)), true);
  page.addEventListener("keydown", (event) => {
    if (taken) return;
    const writing = Boolean(event.target.closest?.(`${WRITING}, ${LISTS}`));
    const act = actOf(event, writing, single());
    if (act && perform(act)) event.preventDefault();
  });
}
