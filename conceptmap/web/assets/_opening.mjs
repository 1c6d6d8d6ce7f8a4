// Where a picture opens on a small screen: large enough to read, about its focus, what several that are
// compared share, or the concept with the most links. In a lecture the whole is shown, as the speaker shows it.
const NARROW_PX = 700;
const LEAST_PX = 9.25;

// The concept that most links meet, of equal ones the first; null for none.
export function hubOf({ concepts, links }) {
  const count = new Map([...concepts.keys()].map((id) => [id, 0]));
  for (const { from, to } of links.values()) {
    for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + 1);
  }
  let hub = null;
  for (const [id, row] of concepts) if (!hub || count.get(id) > count.get(hub.id)) hub = row;
  return hub;
}

// The concept that most of the compared are linked with, of equal ones the one most in their midst; null
// where no two of them share any.
export function sharedOf({ concepts, links }, compared) {
  const ends = new Map();
  for (const { from, to } of links.values()) {
    for (const [id, other] of [[from, to], [to, from]]) {
      if (compared.includes(other) && !compared.includes(id)) {
        ends.set(id, (ends.get(id) ?? new Set()).add(other));
      }
    }
  }
  const rows = compared.map((id) => concepts.get(id)).filter(Boolean);
  const middle = (along) => rows.reduce((sum, row) => sum + row[along], 0) / rows.length;
  const far = (id) => Math.hypot(concepts.get(id).x - middle("x"), concepts.get(id).y - middle("y"));
  const shared = [...ends].filter(([id, among]) => among.size > 1 && concepts.has(id));
  shared.sort(([a, some], [b, others]) => others.size - some.size || far(a) - far(b));
  return shared.length ? concepts.get(shared[0][0]) : null;
}

// What `Camera.open` is given. fontPx: the picture's smallest type at a zoom of 1; value(field): what a
// field of the state is.
export function opening(host, { index, fontPx }, value) {
  if (host.clientWidth >= NARROW_PX || host.dataset.presenting !== undefined) return null;
  const compared = value("compared") ?? [];
  const shared = compared.length > 2 ? sharedOf(index, compared) : null;
  const hub = index.concepts.get(value("focus")) ?? shared ?? hubOf(index);
  return hub && { least: LEAST_PX / fontPx, at: { x: hub.x, y: hub.y } };
}
