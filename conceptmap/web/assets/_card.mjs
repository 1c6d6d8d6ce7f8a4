// The card's frame: open or closed, waiting for its text or not, and where the focus goes when the
// text under it is replaced. What it says comes from the server.
import { sameValue } from "./_fields.mjs";

// The part of the state that the card is about: a mark, or else a connection, or a comparison.
export function cardOf(state) {
  const some = (names) =>
    Object.fromEntries(names.filter((name) => state[name]).map((name) => [name, state[name]]));
  if (state.selected) return some(["selected"]);
  if (state.path?.length >= 2) return some(["path", "way"]);
  return state.compared?.length >= 2 ? some(["compared"]) : {};
}

const nameOf = (request) => ["selected", "path", "compared"].find((name) => request[name]) ?? "";

// page(), host(): the page's grid and the card's element. goBack(): puts the focus on the stage.
// replaced(): called when the card's text is another.
export function createCard({ page, host, goBack, replaced }) {
  let shown = {};
  let held = false;
  let watching = null;

  // The text that had the focus is gone: its successor's title takes it.
  function changed() {
    const card = host();
    replaced();
    if (card.getAttribute("aria-busy") === "false") return;
    card.setAttribute("aria-busy", "false");
    card.scrollTop = 0;
    if (!held || document.activeElement !== document.body) return;
    card.querySelector(".card-title")?.focus({ preventScroll: true });
  }

  function watch(card) {
    watching = new MutationObserver(changed);
    watching.observe(card, { childList: true, subtree: true, characterData: true });
    document.addEventListener("focusin", (event) => {
      held = card.contains(event.target);
    });
  }

  return {
    // request: from cardOf.
    show(request) {
      const card = host();
      if (!card || sameValue(request, shown)) return;
      if (!watching) watch(card);
      const inside = card.contains(document.activeElement);
      const name = nameOf(request);
      shown = request;
      page().dataset.card = name ? "open" : "closed";
      page().dataset.about = name;
      card.setAttribute("aria-busy", String(name !== ""));
      if (!name && inside) goBack();
    },
  };
}
