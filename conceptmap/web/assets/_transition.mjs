// The animated change between two pictures: what leaves fades, what both hold moves to its new
// place, what is new appears. Marks are matched by id.

const TIMES_MS = { leave: [0, 130], move: [60, 340], enter: [280, 430] };
const NOTHING_MOVES_MS = { leave: [0, 300], move: [0, 0], enter: [0, 300] };

const eased = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
const within = (time, [from, to]) => Math.min(Math.max((time - from) / (to - from || 1), 0), 1);
const same = (a, b) => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

// old and next: indexes of marks. Pure: ids of what moves (and where from), enters and leaves. A
// link or fan whose ends and phrase stand still is in none of them.
export function plan(old, next) {
  const moves = [...next.concepts.values()]
    .map((row) => ({ row, before: old.concepts.get(row.id) }))
    .filter(({ row, before }) => before && !same(before, row))
    .map(({ row, before }) => ({ id: row.id, from: { x: before.x, y: before.y } }));
  const moving = new Set(moves.map((move) => move.id));
  const stands = (id) => old.concepts.has(id) && next.concepts.has(id) && !moving.has(id);
  const steady = {
    concepts: (id) => old.concepts.has(id) && next.concepts.has(id),
    links: (id) => steadyLink(old.links.get(id), next.links.get(id), stands),
    fans: (id) => steadyFan(old.fans.get(id), next.fans.get(id), stands),
  };
  const unsteady = (index) =>
    Object.fromEntries(
      Object.entries(steady).map(([set, keeps]) => [
        set,
        [...index[set].keys()].filter((id) => !keeps(id)),
      ]),
    );
  return { moves, enter: unsteady(next), leave: unsteady(old) };
}

const steadyLink = (before, after, stands) =>
  Boolean(before && after) &&
  before.fan === after.fan &&
  same(before, after) &&
  stands(after.from) &&
  stands(after.to);

const steadyFan = (before, after, stands) =>
  Boolean(before && after) && before.hub === after.hub && same(before, after) && stands(after.hub);

const elements = (index, sets) =>
  Object.entries(sets).flatMap(([set, ids]) => ids.map((id) => index[set].get(id).el));

// Plays the change inside the new picture, from the moment it is made. onEnd is called once.
export class Transition {
  #entering;
  #ghosts;
  #moves;
  #times;
  #onEnd;
  #ticket = 0;
  #began = 0;
  #ended = false;

  // old and next: scenes, as readScene makes them; next is on the page.
  constructor(old, next, onEnd) {
    const { moves, enter, leave } = plan(old.index, next.index);
    this.#onEnd = onEnd;
    this.#entering = elements(next.index, enter);
    this.#ghosts = ghostGroup(elements(old.index, leave));
    this.#moves = moves.map(({ id, from }) => ({ ...next.index.concepts.get(id), from }));
    this.#times = moves.length ? TIMES_MS : NOTHING_MOVES_MS;
    if (this.#entering.length + moves.length + this.#ghosts.childElementCount === 0) {
      this.finish();
      return;
    }
    next.camera.prepend(this.#ghosts);
    this.#pose(0);
    this.#ticket = requestAnimationFrame((time) => this.#tick(time));
  }

  // Ends it at once, with everything in its place; may be called any number of times.
  finish() {
    if (this.#ended) return;
    this.#ended = true;
    cancelAnimationFrame(this.#ticket);
    this.#pose(Infinity);
    for (const el of this.#entering) el.style.removeProperty("opacity");
    this.#ghosts.remove();
    this.#onEnd();
  }

  #tick(time) {
    this.#began ||= time;
    const passed = time - this.#began;
    if (passed >= this.#times.enter[1]) return this.finish();
    this.#pose(passed);
    this.#ticket = requestAnimationFrame((later) => this.#tick(later));
    return undefined;
  }

  #pose(time) {
    this.#ghosts.style.opacity = 1 - within(time, this.#times.leave);
    const t = eased(within(time, this.#times.move));
    for (const { el, from, x, y } of this.#moves) {
      const [dx, dy] = [from.x + (x - from.x) * t, from.y + (y - from.y) * t];
      el.setAttribute("transform", `translate(${dx} ${dy})`);
    }
    const shown = within(time, this.#times.enter);
    for (const el of this.#entering) el.style.opacity = shown;
  }
}

// What leaves, stripped of everything that scripts, tests or a screen reader could find it by.
function ghostGroup(leaving) {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("class", "leaving");
  group.setAttribute("aria-hidden", "true");
  for (const el of leaving) {
    for (const name of Object.keys(el.dataset)) delete el.dataset[name];
    for (const name of ["tabindex", "role", "aria-label"]) el.removeAttribute(name);
    el.classList.remove("is-quiet", "is-lit", "is-selected");
  }
  group.append(...leaving);
  return group;
}
