// Keeps the view's state and writes it to the page's store, its controls and the address.
import { sameValue } from "./_fields.mjs";
import { reduce, valueOf } from "./_reduce.mjs";
import { createTimeline } from "./_timeline.mjs";
import { complaints, format, historyStep, parse } from "./_url.mjs";

// queue: where events wait; place: the window's location; past: the window's history; mine(): fields
// that the reader prefers where an address is silent about them.
// The state is kept here and not read back from the store: the page may throw an answer away when
// the next change is already waiting, and the events of that answer must not be lost with it.
export function createWriter({ queue, place, past, mine = () => ({}) }) {
  const timeline = createTimeline();
  let fields = [];
  let current = null;
  let travelled = false;
  let settled = false;
  let ignored = null;

  function read() {
    ignored = complaints(fields, place.search);
    return { ...mine(), ...parse(fields, place.search) };
  }

  function write(changed) {
    const step = historyStep(fields, changed);
    const query = format(fields, current);
    if (step !== "none") ignored = null;
    if (step === "none" || query === place.search.replace(/^\?/, "")) return;
    const address = `${place.pathname}${query ? `?${query}` : ""}${place.hash ?? ""}`;
    if (step === "push") past.pushState(null, "", address);
    else past.replaceState(null, "", address);
  }

  const part = (undone) =>
    Object.fromEntries(
      fields
        .filter((row) => row.undone === undone && Object.hasOwn(current, row.name))
        .map((row) => [row.name, current[row.name]]),
    );

  // Undo and redo put a whole state in place; what they do not concern stays as it is.
  function travel(state) {
    if (!state) return false;
    travelled = true;
    queue.post({ field: "*", value: { ...part(false), ...state } });
    return true;
  }

  const differing = (before) =>
    fields
      .filter((row) => !sameValue(valueOf(before, row), valueOf(current, row)))
      .map((row) => row.name);

  return {
    // The state after all that waits. controls: [{field, value}]; triggered: [field].
    run(rows, controls, triggered) {
      fields = rows;
      current ??= read();
      const before = current;
      const events = queue.drain();
      const step = reduce({ state: current, fields, events, controls, triggered });
      if (timeline.isEmpty) timeline.record(part(true));
      current = step.state;
      write(travelled ? differing(before) : step.changed);
      travelled = false;
      if (settled) timeline.amend(part(true));
      else timeline.record(part(true));
      settled = false;
      return current;
    },

    // What each control has to show; `keep` where it shows that already.
    controls(controls, keep) {
      const rows = new Map(fields.map((row) => [row.name, row]));
      return controls.map(({ field, value }) => {
        const wanted = rows.has(field) ? valueOf(current, rows.get(field)) : value;
        return sameValue(wanted, value) ? keep : wanted;
      });
    },

    // The address was changed by Back, Forward or hand.
    reread() {
      queue.post({ field: "*", value: read() });
    },

    // What of the address was not understood, in words; null when the address was written here.
    ignored: () => ignored,

    // What the server said of a state that came from the address: more that was not understood, and
    // the state without that (null where all of it was).
    settle({ notes, understood }) {
      if (!ignored || !notes) return;
      ignored = [...new Set([...ignored, ...notes])];
      if (!understood || queue.waiting().length) return;
      settled = true;
      const asides = fields.filter((row) => !row.draws && Object.hasOwn(current, row.name));
      const kept = asides.map((row) => [row.name, current[row.name]]);
      queue.post({ field: "*", value: { ...Object.fromEntries(kept), ...understood } });
    },

    // Opens a place that was kept as an address's query.
    go: (query) => travel({ selected: "", ...parse(fields, query) }),

    // One change of what is shown back, or forward again; false when there is none.
    undo: () => travel(timeline.back()),
    redo: () => travel(timeline.forward()),
    canUndo: () => timeline.canGoBack,
    canRedo: () => timeline.canGoForward,

    // What the state would be after all that waits and these events.
    after: (events) =>
      reduce({ state: current ?? {}, fields, events: [...queue.waiting(), ...events] }).state,

    // The value of one field, with all that waits; its default where it has not been changed.
    value(name) {
      const row = fields.find((item) => item.name === name);
      if (!row || !current) return undefined;
      return valueOf(reduce({ state: current, fields, events: queue.waiting() }).state, row);
    },
  };
}
