// Where a picture opens on a small screen: large enough to read, about its focus or the concept with the most
// links. In a lecture the whole is shown, as the speaker shows it.
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

// What `Camera.open` is given. fontPx: the picture's smallest type at a zoom of 1; value(field): what a
// field of the state is.
export function opening(host, { index, fontPx }, value) {
  if (host.clientWidth >= NARROW_PX || host.dataset.presenting !== undefined) return null;
  const hub = index.concepts.get(value("focus")) ?? hubOf(index);
  return hub && { least: LEAST_PX / fontPx, at: { x: hub.x, y: hub.y } };
}
