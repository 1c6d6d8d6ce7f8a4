// What is shown, as the part of the address after #: it works from a file, and Back works.
import { beginningOf } from "./_content.mjs";

const DEFAULTS = { view: "", selected: "", tour: "", step: "1", theme: "auto" };

// The state that an address asks for; what this map does not have is left out.
export function stateOf(hash, content) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const state = { ...DEFAULTS, ...(given.size ? {} : beginningOf(content)) };
  for (const name of Object.keys(DEFAULTS)) state[name] = given.get(name) ?? state[name];
  return checked(state, content);
}

export function checked(state, content) {
  const tour = content.tours.find((row) => row.id === state.tour);
  const last = tour?.steps.length ?? 0;
  const step = Math.min(Math.max(Number.parseInt(state.step, 10) || 1, 1), Math.max(last, 1));
  const shown = content.views.some((row) => row.id === state.view);
  const [kind, id] = split(state.selected);
  const known = { concept: content.concepts, link: content.links }[kind]?.[id];
  return {
    view: shown ? state.view : "",
    selected: known ? state.selected : "",
    tour: tour ? tour.id : "",
    step: tour ? String(step) : DEFAULTS.step,
    theme: state.theme in content.themes ? state.theme : "auto",
  };
}

// "concept:ID" as ["concept", "ID"].
export function split(ref) {
  const at = ref.indexOf(":");
  return [ref.slice(0, at), ref.slice(at + 1)];
}

export function addressOf(state) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value !== DEFAULTS[name]) query.set(name, value);
  }
  return `#${query}`;
}
