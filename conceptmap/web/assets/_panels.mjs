// Panels of the page that open and close: the filters, the legend and the tools on a phone. A panel's
// button names it: [aria-controls="<id>"]. A panel marked [data-light] closes when
// something else is used.

// page: the document. changed(id, on): a panel was opened or closed.
export function createPanels(page, changed = () => {}) {
  const open = [];
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
    show: (id) => put(id, true),
    shut: (id) => put(id, false),
    // Closes what was opened last; false when nothing is open.
    closeLast() {
      if (open.length === 0) return false;
      close(open[open.length - 1], true);
      return true;
    },
  };
}
