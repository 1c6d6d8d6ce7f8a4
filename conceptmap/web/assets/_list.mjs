// The map as text: a list beside the stage, in step with it. Selecting a row selects on the stage and
// back; what can be done with the selected row stands below it.
import { dress } from "./_dress.mjs";
import { parseRef } from "./_lit.mjs";
import { connectText, GROUPS, grouped, ORDERS } from "./_listing.mjs";
import { createFound } from "./_list_found.mjs";
import { createRows, listenToRows } from "./_list_keys.mjs";
import { openRow } from "./_list_open.mjs";
import { drawGroup, element } from "./_list_rows.mjs";

const AT_ONCE = 120;
const COVERS = "(max-width: 699px)";
const GROUP = "list-group";
const ORDER = "list-order";

// find(): the panel's element, filled by the server. terms(): names of kinds, levels and types of link.
// choose(ref, shift): selects "concept:ID" or "link:ID". light(ref | null): points at a mark on the stage.
// value(field): what a field of the state is. shows(text): whether the picture holds a mark. panels():
// opens and closes it. nudge(ref, key): an arrow key moves what a row is of. elsewhere(typed): looks for
// it in the whole map. say(text): tells a screen reader.
export const createList = (parts) => new List(parts);

class List {
  #parts;
  #memory;
  #found;
  #typed = "";
  #index = connectText({ concepts: [], links: [] });
  #more = {};
  #rows = null;
  #drawn = null;
  #most = AT_ONCE;
  #selected = "";
  #watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#longer());

  constructor({ memory, say, ...parts }) {
    this.#parts = parts;
    this.#found = createFound(say);
    this.#memory = memory;
  }

  // scene: as the server answers, with {list, more}.
  show(scene) {
    this.#more = scene.more ?? {};
    this.#index = connectText(scene.list ?? { concepts: [], links: [] });
    this.#most = AT_ONCE;
    this.#drawn = null;
    this.update();
  }

  // text: "concept:ID", "link:ID" or "".
  select(text) {
    if (text === this.#selected) return;
    this.#selected = text;
    if (this.#drawn) this.#mark();
  }

  // Called when the panel is opened, and when its places have been filled.
  update() {
    const panel = this.#parts.find();
    if (!panel || panel.dataset.open !== "true" || !panel.querySelector(".list-body")) return;
    this.#rows ??= this.#begin(panel);
    if (!this.#drawn) this.#draw();
  }

  // Opens the panel, closes it, or, where it is open and the focus elsewhere, goes into it. closes: it is
  // closed then too.
  toggle(closes = false) {
    const panel = this.#parts.find();
    const open = panel.dataset.open === "true";
    const inside = panel.contains(document.activeElement);
    if (!open || inside || closes) this.#parts.panels().toggle(panel.id);
    if (!open || !(inside || closes)) this.#focus();
  }

  // Closes the panel where it covers the map.
  uncover() {
    if (window.matchMedia(COVERS).matches) this.#parts.panels().shut(this.#parts.find().id);
  }

  #focus() {
    const row = this.#rowOf(this.#selected) ?? this.#rows?.current();
    if (!row || !this.#rows.go(row)) this.#parts.find().querySelector("h2")?.focus();
  }

  get #body() {
    return this.#parts.find().querySelector(".list-body");
  }

  #chosen(name, choices) {
    return this.#memory.get(name, (one) => choices.includes(one), choices[0]);
  }

  #begin(panel) {
    const field = createField(panel.querySelector(".list-find"));
    const orders = panel.querySelector(".list-orders");
    field.addEventListener("input", () => this.#narrow(field.value));
    field.addEventListener("keydown", (event) => this.#typing(event));
    orders.addEventListener("change", () => this.#choose(ORDER, orders.value));
    panel.addEventListener("click", (event) => this.#clicked(event));
    listenToRows(panel, (row) => this.#parts.light(row ? parseRef(row.dataset.row) : null));
    return createRows(panel.querySelector(".list-body"), {
      endOf: (ref, key) => this.#endOf(ref, key),
      nudge: (ref, key) => this.#parts.nudge(ref, key),
    });
  }

  #typing(event) {
    if (event.key === "Escape" && event.target.value) {
      event.preventDefault();
      event.target.value = "";
      this.#narrow("");
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      this.#rows.go(this.#body.querySelector(".list-row"));
    }
  }

  #narrow(typed) {
    this.#typed = typed.trim();
    this.#again();
  }

  #choose(name, value) {
    this.#memory.set(name, value);
    this.#again();
  }

  #again() {
    this.#most = AT_ONCE;
    this.#draw();
  }

  #clicked({ target, shiftKey }) {
    const group = target.closest("[data-list-group]");
    if (group) this.#choose(GROUP, group.dataset.listGroup);
    if (target.closest(".list-more")) this.#longer();
    if (target.closest(".list-elsewhere")) this.#parts.elsewhere(this.#typed);
    const row = target.closest("[data-row]");
    if (!row) return;
    this.#parts.choose(row.dataset.row, shiftKey);
    if (!row.isConnected || "go" in row.dataset) this.#rows.go(this.#rowOf(this.#selected));
  }

  #endOf(ref, key) {
    const link = this.#index.links.get(parseRef(ref)?.id);
    if (!link || !ref.startsWith("link:")) return null;
    return `concept:${key === "ArrowLeft" ? link.from : link.to}`;
  }

  #rowOf(ref) {
    if (!ref) return null;
    return this.#body.querySelector(`.list-row[data-row="${CSS.escape(ref)}"]`);
  }

  // All that is found, drawn anew; the focus stays on what had it, or goes to what took its place.
  #draw() {
    const panel = this.#parts.find();
    const group = this.#chosen(GROUP, GROUPS);
    const order = this.#chosen(ORDER, ORDERS);
    const terms = this.#parts.terms();
    this.#drawn = grouped(this.#index, { group, order, typed: this.#typed, terms });
    for (const el of panel.querySelectorAll("[data-list-group]")) {
      el.setAttribute("aria-pressed", String(el.dataset.listGroup === group));
    }
    panel.querySelector(".list-orders").value = order;
    this.#found(panel.querySelector(".list-nothing"), this.#drawn, this.#typed);
    this.#fill();
  }

  #fill() {
    const held = this.#held();
    const groups = cut(this.#drawn, this.#most);
    const total = this.#drawn.reduce((sum, group) => sum + group.entries.length, 0);
    this.#watch.disconnect();
    this.#body.replaceChildren(...groups.map((group) => drawGroup(group, this.#parts.terms())));
    if (total > this.#most) this.#body.append(this.#moreButton(total - this.#most));
    this.#mark();
    this.#restore(held);
  }

  #moreButton(left) {
    const button = element("button", "tool list-more", `Show more (${left} left)`);
    button.type = "button";
    this.#watch.observe(button);
    return button;
  }

  #longer() {
    this.#most += AT_ONCE;
    this.#fill();
  }

  #held() {
    const el = document.activeElement;
    if (!this.#body.contains(el)) return null;
    const rows = [...this.#body.querySelectorAll(".list-row")];
    const row = el.closest(".list-row") ?? el.closest(".list-entry, .list-item")?.querySelector(".list-row");
    return { ref: row?.dataset.row ?? "", act: el.dataset.act ?? "", at: rows.indexOf(row) };
  }

  #restore(held) {
    const row = held && this.#rowOf(held.ref);
    const act = held?.act && this.#body.querySelector(`[data-act="${held.act}"]:not([hidden])`);
    if (!held) this.#rows.prefer(this.#rowOf(this.#selected));
    else if (row && act) act.focus({ preventScroll: true });
    else if (row) this.#rows.go(row);
    else this.#rows.go([...this.#body.querySelectorAll(".list-row")].at(Math.max(held.at, 0)));
  }

  // Marks the selected row and opens what stands below it; the row that was open closes.
  #mark() {
    for (const el of this.#body.querySelectorAll("[aria-current]")) el.removeAttribute("aria-current");
    this.#close();
    const ref = parseRef(this.#selected);
    const row = this.#reached(ref);
    if (!row) return;
    const { find, value, shows } = this.#parts;
    const all = this.#body.querySelectorAll(`.list-row[data-row="${CSS.escape(this.#selected)}"]`);
    for (const el of all) el.setAttribute("aria-current", "true");
    const item = row.closest(".list-item, .list-entry");
    openRow(item, ref, this.#index, this.#buttons());
    dress(item, { value, shows, moreOf: (id) => this.#more[id] ?? 0 });
    if (!find().contains(document.activeElement)) this.#rows.prefer(row);
    item.querySelector(".card-actions").scrollIntoView({ block: "nearest" });
    row.scrollIntoView({ block: "nearest" });
  }

  // Closes what is open; its row takes the focus where that was in it.
  #close() {
    for (const el of this.#body.querySelectorAll(".list-opened")) {
      const held = el.contains(document.activeElement);
      const row = el.closest(".list-entry").querySelector(".list-row");
      el.remove();
      if (held) this.#rows.go(row);
    }
  }

  #buttons() {
    return this.#parts.find().querySelector("template").content.cloneNode(true);
  }

  // The row of a mark; the list grows until it holds it.
  #reached(ref) {
    const row = ref && this.#rowOf(this.#selected);
    if (row || !ref) return row;
    const at = this.#drawn
      .flatMap((group) => group.entries)
      .findIndex(({ concept, link, links }) =>
        ref.kind === "concept"
          ? concept?.id === ref.id
          : link?.id === ref.id || links?.some((one) => one.id === ref.id),
      );
    if (at < this.#most) return null;
    this.#most = at + AT_ONCE;
    this.#fill();
    this.#rowOf(this.#selected)?.scrollIntoView({ block: "center" });
    return null;
  }
}

function createField(host) {
  const field = element("input", "search-input");
  const words = "Find in this list";
  const attributes = { type: "search", placeholder: words, "aria-label": words, autocomplete: "off" };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  host.append(field);
  return field;
}

// The first entries of all groups, so many in all.
function cut(groups, most) {
  let left = most;
  const kept = [];
  for (const group of groups) {
    if (left <= 0) break;
    kept.push({ ...group, entries: group.entries.slice(0, left) });
    left -= group.entries.length;
  }
  return kept;
}
