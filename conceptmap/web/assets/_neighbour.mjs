// Which mark an arrow key goes to. Marks: {ref, x, y}; directions are the names of the keys.

const AIMS = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const WIDEST = Math.cos((80 * Math.PI) / 180);

export const isArrow = (key) => Object.hasOwn(AIMS, key);

// The mark of `candidates` nearest in a direction; one to the side counts as farther away.
export function nearestTowards(start, direction, candidates) {
  const aim = AIMS[direction];
  let best = null;
  let least = Infinity;
  for (const mark of candidates) {
    const dx = mark.x - start.x;
    const dy = mark.y - start.y;
    const far = Math.hypot(dx, dy);
    const cosine = far > 0 ? (dx * aim.x + dy * aim.y) / far : -1;
    if (cosine < WIDEST) continue;
    const cost = far * (1 + 2 * (1 - cosine));
    if (cost < least) {
      least = cost;
      best = mark;
    }
  }
  return best;
}

// Along links first: from a concept to its propositions, from a proposition to its ends. Where
// none lies in that direction, the nearest concept that does. null: nothing there.
export function step(index, ref, direction) {
  const start = placeOf(index, ref);
  if (!start) return null;
  const linked =
    ref.kind === "concept"
      ? index.concepts.get(ref.id).links.map((id) => place(index, "link", id))
      : endsOf(index, ref.id);
  const along = nearestTowards(start, direction, linked.filter(Boolean));
  if (along) return along.ref;
  const others = [...index.concepts.keys()]
    .filter((id) => ref.kind !== "concept" || id !== ref.id)
    .map((id) => place(index, "concept", id));
  return nearestTowards(start, direction, others)?.ref ?? null;
}

const endsOf = (index, id) => {
  const { from, to } = index.links.get(id);
  return [place(index, "concept", from), place(index, "concept", to)];
};

const place = (index, kind, id) => {
  const at = placeOf(index, { kind, id });
  return at ? { ref: { kind, id }, x: at.x, y: at.y } : null;
};

// Where a mark is: a concept's centre, a link's phrase. A link that shares its phrase with others
// is found half-way between the phrase and its own end, so that each has a place of its own.
export function placeOf(index, ref) {
  if (ref.kind === "concept") return index.concepts.get(ref.id) ?? null;
  const link = index.links.get(ref.id);
  if (!link) return null;
  const fan = link.fan ? index.fans.get(link.fan) : null;
  if (!fan) return { x: link.x, y: link.y };
  const own = index.concepts.get(fan.side === "target" ? link.from : link.to);
  return own ? { x: (own.x + fan.x) / 2, y: (own.y + fan.y) / 2 } : { x: fan.x, y: fan.y };
}

// Where the keyboard enters a picture: the concept with the most links, the upper one of equals.
export function firstMark(index) {
  const rows = [...index.concepts.values()];
  rows.sort((a, b) => b.links.length - a.links.length || a.y - b.y || a.x - b.x);
  return rows.length ? { kind: "concept", id: rows[0].id } : null;
}
