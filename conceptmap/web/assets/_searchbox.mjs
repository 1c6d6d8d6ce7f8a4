// The search box: an ARIA combobox with its list, built in a host of its own.
import { drawHits, drawNothing } from "./_hits.mjs";
import { named, namesOf, questions } from "./_questions.mjs";
import { buildIndex, search, suggest } from "./_search.mjs";

export class SearchBox {
  #host;
  #choose;
  #placeOf;
  #rest;
  #ask;
  #input;
  #list;
  #index = buildIndex([]);
  #names = [];
  #hits = [];
  #active = -1;

  // host: an element that nobody else fills. choose(ref): where a choice goes. placeOf(id): the
  // view to go to for a concept that is not on screen, {id, title}, or null. name: what its ids begin
  // with; label: what it is called. rest(): called when it is left empty. ask({how, ids}): where a
  // question to the map goes; without it none is offered. hint: what stands in the empty box.
  constructor(host, { choose, placeOf, name = "search", label = "Search concepts", rest, ask, hint }) {
    this.#host = host;
    this.#choose = choose;
    this.#placeOf = placeOf;
    this.#rest = rest;
    this.#ask = ask;
    this.#input = makeInput(name, label, hint ?? label);
    this.#list = makeList(name);
    host.setAttribute("role", "search");
    host.setAttribute("aria-label", label);
    host.replaceChildren(this.#input, makeHint(), makeClear(), this.#list);
    this.#listen();
  }

  // catalogue: {concepts: [{id, label, aliases, kind, definition, views}], views: [{id, title}]}.
  load(catalogue) {
    this.#index = buildIndex(catalogue?.concepts ?? []);
    this.#names = namesOf(this.#index.rows);
    if (this.#isOpen) this.#update();
  }

  // typed: what to look for at once.
  focus(typed = "") {
    if (typed) this.#input.value = typed;
    this.#input.focus();
    this.#input.select();
  }

  clear() {
    this.#empty();
    this.#input.focus();
  }

  // One step of Escape: the list closes, then the text goes. False when there was neither; then the
  // focus leaves the box.
  close() {
    if (this.#isOpen) {
      this.#open(false);
      return true;
    }
    if (document.activeElement !== this.#input) return false;
    if (!this.#input.value) {
      this.#input.blur();
      return false;
    }
    this.#empty();
    return true;
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  get #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  #listen() {
    const [input, list] = [this.#input, this.#list];
    this.#host.querySelector(".search-clear").addEventListener("click", () => this.clear());
    input.addEventListener("input", () => this.#update());
    input.addEventListener("focus", () => this.#update());
    input.addEventListener("keydown", (event) => this.#pressed(event));
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#take(this.#options.indexOf(option));
    });
    this.#host.addEventListener("focusout", (event) => {
      if (this.#host.contains(event.relatedTarget)) return;
      this.#open(false);
      if (!this.#input.value) this.#rest?.();
    });
  }

  #update() {
    const typed = this.#input.value.trim();
    this.#host.classList.toggle("has-text", typed !== "");
    if (!typed) return this.#open(false);
    const found = this.#find(typed);
    this.#hits = found;
    if (found.length) drawHits(this.#list, this.#hits);
    else this.#hits = drawNothing(this.#list, typed, suggest(this.#index, typed));
    this.#open(true);
    return this.#setActive(found.length ? 0 : -1);
  }

  // Questions to the map first, then what holds all that was typed, else what a question names.
  #find(typed) {
    const about = named(this.#names, typed);
    const hits = search(this.#index, typed);
    const concepts = hits.length ? hits : about.map((concept) => ({ concept }));
    const placed = concepts.map((hit) => ({ ...hit, place: this.#placeOf(hit.concept.id) }));
    return [...(this.#ask ? questions(about, typed) : []), ...placed];
  }

  #open(show) {
    this.#list.hidden = !show;
    this.#input.setAttribute("aria-expanded", String(show));
    if (!show) this.#setActive(-1);
  }

  #setActive(next) {
    this.#active = next;
    const options = this.#options;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === next)));
    options[next]?.scrollIntoView({ block: "nearest" });
    if (options[next]) this.#input.setAttribute("aria-activedescendant", options[next].id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.#isOpen) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (event.key === "Tab") {
      this.#open(false);
    }
  }

  #step(by) {
    if (!this.#isOpen) return this.#update();
    const count = this.#options.length;
    if (count === 0) return undefined;
    const from = this.#active < 0 && by < 0 ? count : this.#active;
    return this.#setActive((from + by + count) % count);
  }

  #take(at) {
    const hit = this.#hits[at];
    if (!hit) return;
    this.#empty();
    this.#input.blur();
    if (hit.how) this.#ask(hit);
    else this.#choose(`concept:${hit.concept.id}`);
  }

  #empty() {
    this.#input.value = "";
    this.#update();
  }
}

function makeInput(name, label, hint) {
  const attributes = {
    id: `${name}-input`,
    class: "search-input",
    type: "text",
    placeholder: hint,
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    role: "combobox",
    "aria-label": label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${name}-list`,
  };
  return make("input", attributes);
}

function makeList(name) {
  const attributes = { id: `${name}-list`, class: "search-list", role: "listbox", hidden: "" };
  return make("ul", { ...attributes, "aria-label": "Concepts found" });
}

const makeHint = () => make("kbd", { class: "search-hint", "aria-hidden": "true" }, "/");

function makeClear() {
  const attributes = { type: "button", class: "search-clear", tabindex: "-1" };
  return make("button", { ...attributes, "aria-label": "Clear the search" }, "×");
}

function make(name, attributes, text = "") {
  const el = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
  el.textContent = text;
  return el;
}
