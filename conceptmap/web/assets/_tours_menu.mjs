// The dialog that a tour is chosen from. It remembers, on this machine, where the last one stopped.
import { createMemory } from "./_memory.mjs";

const PLACE = `lecture ${window.location.pathname}`;
const isPlace = (value) => typeof value === "object";

// host: the dialog, filled by the server. tourOf(id): a tour, or null.
export function createToursMenu(host, { tourOf }) {
  const memory = createMemory();
  let before = null;

  const last = () => memory.get(PLACE, isPlace, {});

  // Where to go on, if the tour is still there and was left on the way.
  function offer() {
    const { tour: id, step, title, count } = last();
    const button = host.querySelector(".tour-resume");
    const known = [...host.querySelectorAll('[data-act="walk"]')].some((el) => el.dataset.of === id);
    button.hidden = !(known && id && step > 1 && step < count);
    if (button.hidden) return;
    const words = document.createElement("span");
    words.className = "tour-title";
    words.textContent = `Go on: ${title}`;
    const place = document.createElement("span");
    place.className = "tour-facts";
    place.textContent = `Step ${step} of ${count}`;
    button.replaceChildren(words, place);
  }

  function close() {
    if (host.hidden) return false;
    host.hidden = true;
    for (const other of host.parentElement.children) if (other !== host) other.inert = false;
    before?.focus?.({ preventScroll: true });
    before = null;
    return true;
  }

  const leaves = (el) => el === host || el.closest?.(".tour-make");
  host.addEventListener("click", (event) => leaves(event.target) && close());
  host.addEventListener("keydown", (event) => {
    const buttons = [...host.querySelectorAll(".tour:not([hidden])")];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = buttons.indexOf(document.activeElement) + by;
    buttons[(next + buttons.length) % buttons.length].focus();
  });

  return {
    // current: the id of the tour that is walked now, or "".
    open(current) {
      if (close()) return;
      before = document.activeElement;
      offer();
      for (const el of host.querySelectorAll('[data-act="walk"]')) {
        if (current && el.dataset.of === current) el.setAttribute("aria-current", "true");
        else el.removeAttribute("aria-current");
      }
      host.hidden = false;
      for (const other of host.parentElement.children) if (other !== host) other.inert = true;
      host.querySelector(".tour:not([hidden])")?.focus();
    },
    close,
    isClosed: () => host.hidden,
    last,
    remember(id, step) {
      const { title, steps } = tourOf(id);
      memory.set(PLACE, { tour: id, step, title, count: steps.length });
    },
  };
}
