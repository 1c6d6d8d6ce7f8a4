// Where a mark can be seen: in the picture on screen, in another view, or around itself.

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

// The events that select a mark, showing it first where the picture does not.
// screen: {view, selected, hidden: ids, shows(ref), aside: whether no whole view is shown}.
export function eventsFor(catalogue, ref, { view, selected, hidden = [], shows, aside }) {
  const id = conceptOf(ref);
  const select = { field: "selected", value: ref };
  if (!id || shows?.(ref)) return [select];
  if (aside) return [...around(id), select];
  const place = placeFor(catalogue, id, view, conceptOf(selected));
  if (place) return [{ field: "view", value: place.id }, select];
  if (hidden.includes(id)) {
    return [{ field: "hidden", value: hidden.filter((item) => item !== id) }, select];
  }
  const known = catalogue?.concepts?.some((concept) => concept.id === id);
  const nowhere = known && catalogue.views.length > 0 && viewsOf(catalogue, id).length === 0;
  return nowhere ? [...around(id), select] : [select];
}

const around = (id) => [
  { field: "focus", value: id },
  { field: "depth", value: "1" },
];

const conceptOf = (ref) => (ref?.startsWith("concept:") ? ref.slice("concept:".length) : null);
