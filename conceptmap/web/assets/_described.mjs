// What a screen reader says after a mark's name. index: of a picture; more: how many neighbours of the
// concept are not shown.
export function described(index, { kind, id }, more) {
  if (kind !== "concept") return "";
  const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const here = many(index.concepts.get(id).links.length, "proposition");
  return more ? `${here}, ${many(more, "neighbour")} not shown` : here;
}
