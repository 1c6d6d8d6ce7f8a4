// What exploring means for the state: the events of each act on a concept. Pure.

const set = (field, value) => ({ field, value });
const added = (list, id) => (list.includes(id) ? list : [...list, id]);
const without = (list, id) => list.filter((item) => item !== id);
const around = (id, depth) => [set("focus", id), set("depth", depth)];

const ACTS = {
  "focus-here": (id) => around(id, "1"),
  "depth-1": (id) => around(id, "1"),
  "depth-2": (id) => around(id, "2"),
  "depth-3": (id) => around(id, "3"),
  expand: (id, value) => [set("expanded", added(value("expanded"), id))],
  collapse: (id, value) => [set("expanded", without(value("expanded"), id))],
  hide(id, value) {
    if (value("focus") === id) return [];
    const events = [set("hidden", added(value("hidden"), id))];
    if (value("expanded").includes(id)) events.push(set("expanded", without(value("expanded"), id)));
    if (value("selected") === `concept:${id}`) events.push(set("selected", null));
    return events;
  },
};

export const isExploring = (act) => Object.hasOwn(ACTS, act);

// act: a name of ACTS; id: the concept it is done to; value(field): what a field's value is now.
export const exploring = (act, id, value) => (id ? ACTS[act](id, value) : []);

// One picture back: out of a connection, a comparison or a focus, with all that belongs to it.
export function leaving(value) {
  if (value("path").length) return [set("path", null)];
  if (value("compared").length) return [set("compared", null)];
  return value("focus") ? [set("focus", null)] : [];
}

// Whether something else than a whole view is shown.
export const isAside = (value) =>
  Boolean(value("path").length >= 2 || value("compared").length >= 2 || value("focus"));

// The connection between two concepts, or their comparison (with those compared already).
export function joining(how, from, to, value) {
  if (from === to) return [];
  if (how === "connect") return [set("path", [from, to]), set("selected", null)];
  const together = value("compared").includes(from) ? value("compared") : [from];
  return [set("compared", added(together, to).slice(-3)), set("selected", null)];
}
