// Chooses the other end of a connection or a comparison: by typing, or by a click on the map.
import { joining } from "./_exploring.mjs";
import { SearchBox } from "./_searchbox.mjs";

const WORDS = {
  connect: (name) => `How is ${name} connected to …`,
  compare: (name) => `Compare ${name} with …`,
};

// find(): its element, hidden until it is asked for. labelOf(id): a concept's label. emit(event):
// where events go. value(field): what a field is now. flash(text): says something for a moment. enterNext():
// goes into the card of what was chosen by typing, when it comes.
export function createChooser({ find, labelOf, emit, value, flash, enterNext }) {
  let asked = null;
  let box = null;
  let catalogue = null;
  let before = null;

  function makeBox() {
    box = new SearchBox(find().querySelector(".searchbox"), {
      name: "chooser",
      label: "Choose a concept",
      placeOf: () => null,
      choose: (ref) => typed(ref.slice("concept:".length)),
    });
    if (catalogue) box.load(catalogue);
  }

  // giveBack: to what had the focus before.
  function close(giveBack = true) {
    if (!asked) return false;
    const inside = giveBack && find().contains(document.activeElement);
    asked = null;
    find().hidden = true;
    box.close();
    if (inside) before?.focus?.({ preventScroll: true });
    return true;
  }

  function join(how, from, to) {
    const events = joining(how, from, to, value);
    for (const event of events) emit(event);
    if (events.length === 0) flash("Choose another concept than the one you began with.");
  }

  function typed(id) {
    const { how, from } = asked;
    const joins = joining(how, from, id, value).length > 0;
    close(!joins);
    if (joins) enterNext();
    join(how, from, id);
  }

  function connect(from, to) {
    if (from) join("connect", from, to);
    else flash("Select a concept first, then click the other one with Shift held down.");
  }

  // The concept that a connection begins at.
  function beginning() {
    const selected = value("selected");
    return selected.startsWith("concept:") ? selected.slice("concept:".length) : value("focus");
  }

  // A concept as the other end: one that somebody waits for, or that is chosen with Shift; false for
  // any other.
  function take(id, shift = false) {
    if (!asked && shift) connect(beginning(), id);
    if (!asked) return shift;
    const { how, from } = asked;
    close();
    join(how, from, id);
    return true;
  }

  return {
    close: () => close(),
    take,
    // Asks for the other end of what begins with a concept.
    open(how, from) {
      if (!from) {
        flash("Select a concept first.");
        return true;
      }
      if (!box) makeBox();
      before = document.activeElement;
      asked = { how, from };
      find().querySelector("h2").textContent = WORDS[how](labelOf(from));
      find().hidden = false;
      box.clear();
      return true;
    },
    load(rows) {
      catalogue = rows;
      box?.load(rows);
    },
  };
}
