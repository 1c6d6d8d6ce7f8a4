// The states that were shown, in order, with a place among them: what undo and redo walk along.
import { sameValue } from "./_fields.mjs";

// most: how many are kept, the oldest forgotten first.
export function createTimeline(most = 100) {
  let states = [];
  let at = -1;

  const go = (by) => {
    if (at + by < 0 || at + by >= states.length) return null;
    at += by;
    return states[at];
  };

  return {
    // A state that is shown now. The one at the present place again is no new one; any other drops
    // what could have been redone.
    record(state) {
      if (at >= 0 && sameValue(states[at], state)) return;
      states = [...states.slice(0, at + 1), state].slice(-most);
      at = states.length - 1;
    },
    // The state at the present place, said better.
    amend(state) {
      states[at] = state;
    },
    // The state before or after, or null.
    back: () => go(-1),
    forward: () => go(1),
    get isEmpty() {
      return at < 0;
    },
    get canGoBack() {
      return at > 0;
    },
    get canGoForward() {
      return at < states.length - 1;
    },
  };
}
