// Panels of the page that open and close: the filters, the legend and the tools on a phone. A panel's
// button names it: [aria-controls="<id>"]. A panel marked [data-light] closes when
// something else is used.

// A panel marked [data-stays] is there to be used with the rest of the page: Escape closes it only where
// it covers the page. Of the panels marked [data-beside] one is open at a time where there is not room for
// both.
const COVERS = "(max-width: 699px)";
const ROOM_FOR_BOTH = "(min-width: 1500px)";

// page: the document. changed(id, on): a panel was opened or closed.
export function createPanels(page, changed = () => {}) {
  const open = [];
  const is = (query) => window.matchMedia(query).matches;
  const stays = (id) => page.getElementById(id)?.hasAttribute("data-stays") && !is(COVERS);
  const buttonOf = (id) => page.querySelector(`[aria-controls="${id}"]`);

  function put(id, on) {
    const panel = page.getElementById(id);
    if (!panel) return;
    panel.dataset.open = String(on);
    for (const button of page.querySelectorAll(`[aria-controls="${id}"]`)) {
      if (button.hasAttribute("aria-expanded")) button.setAttribute("aria-expanded", String(on));
    }
    const at = open.indexOf(id);
    if (at >= 0) open.splice(at, 1);
    if (on) open.push(id);
    if (on && panel.hasAttribute("data-beside") && !is(ROOM_FOR_BOTH)) {
      for (const other of page.querySelectorAll('[data-beside][data-open="true"]')) {
        if (other !== panel) put(other.id, false);
      }
    }
    changed(id, on);
  }

  function close(id, giveBack) {
    const inside = page.getElementById(id)?.contains(page.activeElement);
    put(id, false);
    if (giveBack && inside) buttonOf(id)?.focus();
  }

  // What is used outside a light panel closes it.
  function used({ target }) {
    if (target.closest?.("[aria-controls]")) return;
    for (const id of [...open]) {
      const panel = page.getElementById(id);
      if (panel?.hasAttribute("data-light") && !panel.contains(target)) put(id, false);
    }
  }

  page.addEventListener("pointerdown", used);
  page.addEventListener("focusin", used);

  return {
    toggle(id) {
      if (open.includes(id)) return close(id, true);
      for (const other of [...open]) {
        if (page.getElementById(other)?.hasAttribute("data-light")) put(other, false);
      }
      put(id, true);
      return page.getElementById(id)?.querySelector("button, input, [tabindex]")?.focus();
    },
    isOpen: (id) => open.includes(id),
    show: (id) => put(id, true),
    shut: (id) => put(id, false),
    // Closes what was opened last; false when nothing is open.
    closeLast() {
      const last = open.findLast((id) => !stays(id));
      if (!last) return false;
      close(last, true);
      return true;
    },
  };
}
