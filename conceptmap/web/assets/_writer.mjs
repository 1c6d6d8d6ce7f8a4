// Keeps the view's state and writes it to the page's store, its controls and the address.
import { sameValue } from "./_fields.mjs";
import { reduce, valueOf } from "./_reduce.mjs";
import { format, historyStep, parse } from "./_url.mjs";

// queue: where events wait; place: the window's location; past: the window's history.
// The state is kept here and not read back from the store: the page may throw an answer away when
// the next change is already waiting, and the events of that answer must not be lost with it.
export function createWriter({ queue, place, past }) {
  let fields = [];
  let current = null;

  function write(changed) {
    const step = historyStep(fields, changed);
    const query = format(fields, current);
    if (step === "none" || query === place.search.replace(/^\?/, "")) return;
    const address = `${place.pathname}${query ? `?${query}` : ""}${place.hash ?? ""}`;
    if (step === "push") past.pushState(null, "", address);
    else past.replaceState(null, "", address);
  }

  return {
    // The state after all that waits. controls: [{field, value}]; triggered: [field].
    run(rows, controls, triggered) {
      fields = rows;
      current ??= parse(fields, place.search);
      const step = reduce({ state: current, fields, events: queue.drain(), controls, triggered });
      current = step.state;
      write(step.changed);
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
      queue.post({ field: "*", value: parse(fields, place.search) });
    },

    // The value of one field now, its default where it has not been changed.
    value(name) {
      const row = fields.find((item) => item.name === name);
      return row && current ? valueOf(current, row) : undefined;
    },
  };
}
