// Counts at the corners of boxes: how many neighbours of a concept are not shown. Each is a button
// that shows them. They keep their size at every zoom.

// scene: from readScene. more: concept id -> number of neighbours that are not shown.
export class Badges {
  #layer = element("div", "badges");
  #index = null;
  #more = {};
  #shown = new Set();

  get layer() {
    return this.#layer;
  }

  attach(scene, more) {
    this.#index = scene.index;
    this.#more = more ?? {};
    this.#shown = new Set();
    this.#layer.replaceChildren();
  }

  // How many neighbours of a concept are not shown.
  more(id) {
    return this.#more[id] ?? 0;
  }

  // ids: the concepts that carry their count now; the others lose it.
  show(ids) {
    if (!this.#index) return;
    const wanted = new Set([...ids].filter((id) => this.#more[id] > 0));
    if (wanted.size === this.#shown.size && [...wanted].every((id) => this.#shown.has(id))) return;
    this.#shown = wanted;
    this.#layer.replaceChildren(...[...wanted].map((id) => this.#badge(id)));
  }

  #badge(id) {
    const { x, y, width, height, name } = this.#index.concepts.get(id);
    const count = this.#more[id];
    const badge = element("button", "badge-more", `+${count}`);
    badge.type = "button";
    badge.tabIndex = -1;
    badge.dataset.more = id;
    const words = `Show ${count} more ${count === 1 ? "neighbour" : "neighbours"} of ${name}`;
    badge.setAttribute("aria-label", words);
    badge.title = words;
    badge.style.setProperty("--at-x", x + width / 2);
    badge.style.setProperty("--at-y", y - height / 2);
    return badge;
  }
}

// The concepts that carry a count: what is pointed at, and what is selected with its neighbours.
export function counted(index, { hover, selected }, focus) {
  const ids = new Set();
  if (hover?.kind === "concept") ids.add(hover.id);
  const centre = selected?.kind === "concept" ? selected.id : selected ? "" : focus;
  const row = index.concepts.get(centre);
  if (!row) return ids;
  ids.add(centre);
  for (const id of row.links) {
    const { from, to } = index.links.get(id);
    ids.add(from).add(to);
  }
  return ids;
}

function element(name, className, text = "") {
  const el = document.createElement(name);
  el.className = className;
  el.textContent = text;
  return el;
}
