// The card's frame: open or closed, waiting for its text or not, and where the focus goes when the
// text under it is replaced. What it says comes from the server.

// page(), host(): the page's grid and the card's element. goBack(): puts the focus on the stage.
export function createCard({ page, host, goBack }) {
  let shown = "";
  let held = false;
  let watching = null;

  // The text that had the focus is gone: its successor's title takes it.
  function replaced() {
    const card = host();
    card.setAttribute("aria-busy", "false");
    card.scrollTop = 0;
    if (!held || document.activeElement !== document.body) return;
    card.querySelector(".card-title")?.focus({ preventScroll: true });
  }

  function watch(card) {
    watching = new MutationObserver(replaced);
    watching.observe(card, { childList: true });
    document.addEventListener("focusin", (event) => {
      held = card.contains(event.target);
    });
  }

  return {
    // selected: "concept:ID", "link:ID" or "" for none.
    show(selected) {
      const card = host();
      if (!card || selected === shown) return;
      if (!watching) watch(card);
      const inside = card.contains(document.activeElement);
      shown = selected;
      page().dataset.card = selected ? "open" : "closed";
      card.setAttribute("aria-busy", String(selected !== ""));
      if (!selected && inside) goBack();
    },
  };
}
