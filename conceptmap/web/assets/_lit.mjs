// Who is whose neighbour in a picture, and what is lit with a mark. Knows nothing of the document.

// concepts: [{id, x, y, …}], links: [{id, from, to, phrase, …}], fans: [{phrase, links, hub, …}].
export function connect(concepts, links, fans) {
  const index = {
    concepts: new Map(concepts.map((row) => [row.id, { ...row, links: [] }])),
    links: new Map(links.map((row) => [row.id, { ...row, fan: null }])),
    fans: new Map(fans.map((row) => [row.phrase, row])),
  };
  for (const fan of fans) {
    for (const id of fan.links) {
      if (index.links.has(id)) index.links.get(id).fan = fan.phrase;
    }
  }
  for (const link of index.links.values()) {
    index.concepts.get(link.from)?.links.push(link.id);
    if (link.to !== link.from) index.concepts.get(link.to)?.links.push(link.id);
  }
  return index;
}

// "concept:ID" or "link:ID" as {kind, id}; null for anything else.
export function parseRef(text) {
  const match = /^(concept|link):(.+)$/s.exec(text ?? "");
  return match ? { kind: match[1], id: match[2] } : null;
}

export const holds = (index, ref) =>
  Boolean(ref) && (ref.kind === "concept" ? index.concepts : index.links).has(ref.id);

// What lights up with a mark (ref.kind "concept", "link" or "fan"); null when it is not there.
export function lightOf(index, ref) {
  const links = linksOf(index, ref);
  if (!links) return null;
  const lit = { concepts: new Set(), links: new Set(links), fans: new Set(), near: new Set() };
  for (const id of links) {
    const link = index.links.get(id);
    lit.concepts.add(link.from).add(link.to);
    if (link.fan) lit.fans.add(link.fan);
  }
  if (ref.kind === "concept") lit.concepts.add(ref.id);
  for (const id of lit.concepts) {
    if (ref.kind !== "concept" || id !== ref.id) lit.near.add(id);
  }
  return lit;
}

function linksOf(index, ref) {
  if (!ref) return null;
  if (ref.kind === "concept") return index.concepts.get(ref.id)?.links ?? null;
  if (ref.kind === "link") return index.links.has(ref.id) ? [ref.id] : null;
  return index.fans.get(ref.id)?.links.filter((id) => index.links.has(id)) ?? null;
}
