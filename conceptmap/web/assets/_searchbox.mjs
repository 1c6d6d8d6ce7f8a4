// The search box: an ARIA combobox with its list, built in a host of its own.
import { drawHits, drawNothing } from "./_hits.mjs";
import { buildIndex, search, suggest } from "./_search.mjs";

const LIST_ID = "search-list";

// host: an element that nobody else fills. choose(ref): where a choice goes. placeOf(id): the view
// to go to for a concept that is not on screen, {id, title}, or null.
export function createSearchBox(host, { choose, placeOf }) {
  const { input, list } = build(host);
  let index = [];
  let hits = [];
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const isOpen = () => !list.hidden;

  function open(show) {
    list.hidden = !show;
    input.setAttribute("aria-expanded", String(show));
    if (!show) setActive(-1);
  }

  function setActive(next) {
    active = next;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = options()[active];
    if (option) option.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function update() {
    const typed = input.value.trim();
    host.classList.toggle("has-text", typed !== "");
    if (!typed) return open(false);
    hits = search(index, typed).map((hit) => ({ ...hit, place: placeOf(hit.concept.id) }));
    if (hits.length) drawHits(list, hits);
    else hits = drawNothing(list, typed, suggest(index, typed));
    open(true);
    setActive(hits.length && list.dataset.empty !== "true" ? 0 : -1);
  }

  function take(at) {
    const hit = hits[at];
    if (!hit) return;
    input.value = "";
    input.blur();
    update();
    choose(`concept:${hit.concept.id}`);
  }

  function pressed(event) {
    const { key } = event;
    if (event.isComposing) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen()) return update();
      const count = options().length;
      const step = key === "ArrowDown" ? 1 : -1;
      if (count) setActive(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
    } else if (key === "Enter" && isOpen()) {
      event.preventDefault();
      take(active);
    } else if (key === "Tab") {
      open(false);
    }
  }

  input.addEventListener("input", update);
  input.addEventListener("focus", () => input.value && update());
  input.addEventListener("keydown", pressed);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(options().indexOf(option));
  });
  host.addEventListener("focusout", (event) => {
    if (!host.contains(event.relatedTarget)) open(false);
  });

  return {
    // catalogue: {concepts: [{id, label, aliases, kind, definition, views}], views: [{id, title}]}.
    load(catalogue) {
      index = buildIndex(catalogue?.concepts ?? []);
      if (isOpen()) update();
    },
    focus() {
      input.focus();
      input.select();
    },
    clear() {
      input.value = "";
      update();
      input.focus();
    },
    // One step of Escape: the list closes, then the text goes; false when there was neither.
    close() {
      if (isOpen()) open(false);
      else if (input.value && host.contains(document.activeElement)) {
        input.value = "";
        update();
      } else if (document.activeElement === input) {
        input.blur();
        return false;
      } else return false;
      return true;
    },
  };
}

function build(host) {
  const input = document.createElement("input");
  Object.assign(input, {
    type: "text", id: "search-input", placeholder: "Search concepts", autocomplete: "off", spellcheck: false,
  });
  input.setAttribute("enterkeyhint", "search");
  const list = document.createElement("ul");
  Object.assign(list, { id: LIST_ID, hidden: true, className: "search-list" });
  const attributes = {
    role: "combobox", "aria-label": "Search concepts", "aria-autocomplete": "list",
    "aria-expanded": "false", "aria-controls": LIST_ID,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Concepts found");
  const hint = Object.assign(document.createElement("kbd"), { className: "search-hint", textContent: "/" });
  hint.setAttribute("aria-hidden", "true");
  const clear = Object.assign(document.createElement("button"), {
    type: "button", className: "search-clear", textContent: "×",
  });
  clear.dataset.act = "clear-search";
  clear.setAttribute("aria-label", "Clear the search");
  host.setAttribute("role", "search");
  host.replaceChildren(input, hint, clear, list);
  return { input, list };
}
