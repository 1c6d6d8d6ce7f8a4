// Buttons as far as they depend on what is shown: which of the card's there are, with their counts, and
// which of the page's can do something.

// Whether a concept's button has a use now. value(field): what a field of the state is; more: how
// many neighbours of a concept are not shown; shown: whether the concept is in the picture.
export function isUseful(act, id, { value, more, shown }) {
  const uses = {
    "focus-here": () => value("focus") !== id || value("path").length > 0,
    expand: () => more > 0,
    collapse: () => value("expanded").includes(id),
    hide: () => shown && value("focus") !== id && value("path").length === 0,
  };
  return uses[act]?.() ?? true;
}

// card: its element. moreOf(id), shows(ref): about the picture.
export function dress(card, { value, moreOf, shows }) {
  for (const el of card.querySelectorAll(".card-actions [data-act][data-of]")) {
    const id = el.dataset.of;
    const more = moreOf(id);
    el.hidden = !isUseful(el.dataset.act, id, { value, more, shown: shows(`concept:${id}`) });
    const count = el.querySelector(".count");
    const words = more ? `+${more}` : "";
    if (count && count.textContent !== words) count.textContent = words;
  }
}

// page: the document; writer: what keeps the state.
export function dressButtons(page, writer) {
  for (const [act, can] of [["undo", writer.canUndo()], ["redo", writer.canRedo()]]) {
    for (const el of page.querySelectorAll(`[data-act="${act}"]`)) {
      el.setAttribute("aria-disabled", String(!can));
    }
  }
  for (const el of page.querySelectorAll('[data-act="tidy"]')) {
    el.hidden = Object.keys(writer.value("pins")).length === 0;
  }
}
