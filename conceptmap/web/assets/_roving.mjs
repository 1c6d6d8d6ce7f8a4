// The stage as one Tab stop: one mark can be reached by Tab, the arrow keys go on from there.
import { firstMark, isArrow, step } from "./_neighbour.mjs";
import { elementOf, markAt } from "./_scene.mjs";
import { holds } from "./_lit.mjs";

const NUDGE = 0.01;
const AWAY = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};

// choose(ref): Enter or Space on a mark. nudge(id, [dx, dy]): Alt and an arrow on a concept, in
// parts of the frame. look(ref | null): the mark that has the keyboard's focus.
export function createRoving(host, { choose, nudge, look }) {
  let index = null;
  let current = null;
  let wish = null;

  function setCurrent(ref) {
    elementOf(index, current)?.setAttribute("tabindex", "-1");
    current = ref;
    elementOf(index, ref)?.setAttribute("tabindex", "0");
  }

  function focus(ref) {
    const el = elementOf(index, ref);
    if (!el) return false;
    setCurrent(ref);
    el.focus({ preventScroll: true });
    return true;
  }

  function focused(event) {
    const ref = markAt(event.target);
    if (!ref || ref.kind === "fan") return;
    wish = null;
    setCurrent(ref);
    look(event.target.matches(":focus-visible") ? ref : null);
  }

  function pressed(event) {
    const ref = markAt(event.target);
    if (!index || !ref || event.ctrlKey || event.metaKey) return;
    if (isArrow(event.key)) {
      event.preventDefault();
      if (!event.altKey) focus(step(index, ref, event.key));
      else if (ref.kind === "concept") nudge(ref.id, AWAY[event.key]);
    } else if ((event.key === "Enter" || event.key === " ") && !event.altKey) {
      event.preventDefault();
      choose(ref);
    }
  }

  host.addEventListener("focusin", focused);
  host.addEventListener("focusout", () => look(null));
  host.addEventListener("keydown", pressed);

  return {
    // Takes over a new picture; the focus stays on the mark that had it, if that is still there.
    attach(next, hadFocus, preferred) {
      index = next;
      const wished = holds(index, wish);
      const order = hadFocus ? [wish, current, preferred] : [wish, preferred, current];
      const stays = order.find((ref) => holds(index, ref));
      current = null;
      setCurrent(stays ?? firstMark(index));
      if (wished || (hadFocus && stays)) focus(stays);
    },
    // Puts the focus on a mark: now, or as soon as a picture holds it.
    want(ref) {
      if (index && holds(index, ref)) focus(ref);
      else wish = ref;
    },
    focusCurrent: () => focus(current),
    prefer: (ref) => index && holds(index, ref) && setCurrent(ref),
  };
}
