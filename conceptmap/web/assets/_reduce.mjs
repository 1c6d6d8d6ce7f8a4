// The one writer of the view's state: pure, generic, ignorant of what the fields mean.
import { canonical, checked, sameValue } from "./_fields.mjs";

// state: {name: value}, only what differs from the defaults.
// events: [{field, value}] in the order they happened; a value of null means the default, and the
//   field "*" replaces the whole state (the address changed by Back, Forward or hand).
// controls: [{field, value}] of every control on the page; triggered: names of those just used.
// Returns the new state and the names of the fields that someone changed (a "*" counts as none).
export function reduce({ state, fields, events = [], controls = [], triggered = [] }) {
  const rows = new Map(fields.map((row) => [row.name, row]));
  const used = new Set(triggered);
  const steps = [...events, ...controls.filter((control) => used.has(control.field))];
  const changed = new Set();
  let next = canonical(fields, state);
  for (const { field, value } of steps) {
    if (field === "*") {
      next = canonical(fields, value);
    } else if (rows.has(field)) {
      next = withField(next, rows, rows.get(field), value, changed);
    }
  }
  return { state: next, changed: [...changed] };
}

function withField(state, rows, row, value, changed) {
  const wanted = checked(row, value);
  if (sameValue(wanted, valueOf(state, row))) return state;
  const next = { ...state, [row.name]: wanted };
  if (sameValue(wanted, row.default)) delete next[row.name];
  changed.add(row.name);
  for (const name of row.clears ?? []) {
    if (rows.has(name) && Object.hasOwn(next, name)) {
      delete next[name];
      changed.add(name);
    }
  }
  return next;
}

// What a field's value is now, whether the state holds it or not.
export const valueOf = (state, row) =>
  Object.hasOwn(state, row.name) ? state[row.name] : row.default;
