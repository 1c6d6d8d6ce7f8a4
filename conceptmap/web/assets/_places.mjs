// Which view to go to for a concept that the one on screen does not hold.

// catalogue: {concepts: [{id, views}], views: [{id, title}]}; now: the id of the view on screen;
// beside: a concept that would best be seen too. The view's row {id, title}; null: stay.
export function placeFor(catalogue, id, now, beside = null) {
  const views = catalogue?.views ?? [];
  const holding = viewsOf(catalogue, id);
  if (holding.length === 0 || holding.includes(now || views[0]?.id)) return null;
  const both = viewsOf(catalogue, beside).filter((view) => holding.includes(view));
  const wanted = both.length ? both : holding;
  return views.find((row) => wanted.includes(row.id)) ?? null;
}

const viewsOf = (catalogue, id) =>
  catalogue?.concepts?.find((concept) => concept.id === id)?.views ?? [];

// The events that select a mark, going to another view first where that is needed.
export function eventsFor(catalogue, ref, now, before) {
  const id = conceptOf(ref);
  const place = id && placeFor(catalogue, id, now, conceptOf(before));
  const selected = { field: "selected", value: ref };
  return place ? [{ field: "view", value: place.id }, selected] : [selected];
}

const conceptOf = (ref) => (ref?.startsWith("concept:") ? ref.slice("concept:".length) : null);
