// The animated change between two pictures: what leaves fades, what both hold moves to its new
// place, what is new appears. Marks are matched by id.

const LEAVE_MS = [0, 130];
const MOVE_MS = [60, 340];
const ENTER_MS = [280, 430];
const FADE_ONLY_MS = [0, 300];

const eased = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
const within = (time, [from, to]) => Math.min(Math.max((time - from) / (to - from), 0), 1);

// old and new: indexes of marks. Pure: ids of what leaves, moves (with where from), enters.
export function plan(old, next) {
  const same = (a, b) => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;
  const moves = [...next.concepts.values()]
    .filter((row) => old.concepts.has(row.id) && !same(old.concepts.get(row.id), row))
    .map((row) => ({ id: row.id, from: { x: old.concepts.get(row.id).x, y: old.concepts.get(row.id).y } }));
  const moving = new Set(moves.map((move) => move.id));
  const steady = (link) => {
    const before = old.links.get(link.id);
    return (
      before !== undefined &&
      before.fan === link.fan &&
      same(before, link) &&
      old.concepts.has(link.from) &&
      old.concepts.has(link.to) &&
      !moving.has(link.from) &&
      !moving.has(link.to)
    );
  };
  const links = [...next.links.values()];
  return {
    moves,
    enter: {
      concepts: [...next.concepts.keys()].filter((id) => !old.concepts.has(id)),
      links: links.filter((link) => !steady(link)).map((link) => link.id),
      fans: [...next.fans.keys()].filter((id) => !steadyFan(old, next, id, moving)),
    },
    leave: {
      concepts: [...old.concepts.keys()].filter((id) => !next.concepts.has(id)),
      links: [...old.links.keys()].filter((id) => !(next.links.has(id) && steady(next.links.get(id)))),
      fans: [...old.fans.keys()].filter((id) => !steadyFan(old, next, id, moving)),
    },
  };
}

function steadyFan(old, next, id, moving) {
  const before = old.fans.get(id);
  const after = next.fans.get(id);
  if (!before || !after || before.hub !== after.hub || moving.has(after.hub)) return false;
  return before.x === after.x && before.y === after.y;
}

const rows = (index, sets) =>
  Object.entries(sets).flatMap(([set, ids]) => ids.map((id) => index[set].get(id).el));

// Plays the change inside the new picture; old and next: scenes. Returns {finish()}, which ends it
// at once and may be called any number of times; onEnd is called exactly once.
export function play(old, next, { onEnd }) {
  const change = plan(old.index, next.index);
  const entering = rows(next.index, change.enter);
  const ghosts = ghostGroup(rows(old.index, change.leave));
  const moves = change.moves.map(({ id, from }) => ({ ...next.index.concepts.get(id), from }));
  const times = moves.length
    ? { leave: LEAVE_MS, enter: ENTER_MS }
    : { leave: FADE_ONLY_MS, enter: FADE_ONLY_MS };
  let ticket = 0;
  let ended = false;

  function pose(time) {
    ghosts.style.opacity = 1 - within(time, times.leave);
    const t = eased(within(time, MOVE_MS));
    for (const { el, from, x, y } of moves) {
      const dx = from.x + (x - from.x) * t;
      const dy = from.y + (y - from.y) * t;
      el.setAttribute("transform", `translate(${dx} ${dy})`);
    }
    const shown = within(time, times.enter);
    for (const el of entering) el.style.opacity = shown;
  }

  function finish() {
    if (ended) return;
    ended = true;
    cancelAnimationFrame(ticket);
    pose(Infinity);
    for (const el of entering) el.style.removeProperty("opacity");
    ghosts.remove();
    onEnd();
  }

  if (entering.length + moves.length + ghosts.childElementCount === 0) {
    finish();
    return { finish };
  }
  next.camera.prepend(ghosts);
  pose(0);
  let began = 0;
  const tick = (time) => {
    began ||= time;
    if (time - began >= times.enter[1]) return finish();
    pose(time - began);
    ticket = requestAnimationFrame(tick);
  };
  ticket = requestAnimationFrame(tick);
  return { finish };
}

// What leaves, stripped of everything that scripts, tests or a screen reader could find it by.
function ghostGroup(elements) {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("class", "leaving");
  group.setAttribute("aria-hidden", "true");
  for (const el of elements) {
    for (const name of Object.keys(el.dataset)) delete el.dataset[name];
    for (const name of ["tabindex", "role", "aria-label"]) el.removeAttribute(name);
    el.classList.remove("is-quiet", "is-lit", "is-selected");
  }
  group.append(...elements);
  return group;
}
