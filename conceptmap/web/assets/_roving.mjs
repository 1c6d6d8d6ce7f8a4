// The stage as one Tab stop: one mark can be reached by Tab, the arrow keys go on from there.
import { holds } from "./_lit.mjs";
import { firstMark, isArrow, step } from "./_neighbour.mjs";
import { elementOf, markAt } from "./_scene.mjs";

const NUDGE = 0.01;
const AWAY = {
  ArrowLeft: [-NUDGE, 0],
  ArrowRight: [NUDGE, 0],
  ArrowUp: [0, -NUDGE],
  ArrowDown: [0, NUDGE],
};

export class Roving {
  #does;
  #index = null;
  #current = null;
  #wish = null;
  #hearing = new AbortController();

  // choose(ref, shift): Enter or Space on a mark. nudge(id, [dx, dy]): Alt and an arrow on a concept, in
  // parts of the frame. look(ref | null): the mark that has the keyboard's focus.
  constructor(host, { choose, nudge, look }) {
    this.#does = { choose, nudge, look };
    const { signal } = this.#hearing;
    host.addEventListener("focusin", (event) => this.#focused(event), { signal });
    host.addEventListener("focusout", () => look(null), { signal });
    host.addEventListener("keydown", (event) => this.#pressed(event), { signal });
  }

  // Takes over a new picture; the focus stays on the mark that had it, if that is still there.
  attach(index, hadFocus, chosen) {
    this.#index = index;
    const wished = holds(index, this.#wish);
    const [first, second] = hadFocus ? [this.#current, chosen] : [chosen, this.#current];
    const stays = [this.#wish, first, second].find((ref) => holds(index, ref));
    this.#current = null;
    this.prefer(stays ?? firstMark(index));
    if (wished || (hadFocus && stays)) this.#focus(stays);
  }

  // Makes a mark the one that Tab reaches, if the picture holds it.
  prefer(ref) {
    if (!this.#index || !holds(this.#index, ref)) return;
    elementOf(this.#index, this.#current)?.setAttribute("tabindex", "-1");
    this.#current = ref;
    elementOf(this.#index, ref).setAttribute("tabindex", "0");
  }

  // Puts the focus on a mark: now, or as soon as a picture holds it.
  want(ref) {
    if (this.#index && holds(this.#index, ref)) this.#focus(ref);
    else this.#wish = ref;
  }

  focusCurrent() {
    this.#focus(this.#current);
  }

  stop() {
    this.#hearing.abort();
  }

  #focus(ref) {
    this.prefer(ref);
    if (this.#index) elementOf(this.#index, ref)?.focus({ preventScroll: true });
  }

  #focused(event) {
    const ref = markAt(event.target);
    if (!ref || ref.kind === "fan") return;
    this.#wish = null;
    this.prefer(ref);
    this.#does.look(event.target.matches(":focus-visible") ? ref : null);
  }

  #pressed(event) {
    const ref = markAt(event.target);
    if (!ref || event.ctrlKey || event.metaKey) return;
    if (isArrow(event.key)) {
      event.preventDefault();
      if (!event.altKey) this.#focus(step(this.#index, ref, event.key));
      else if (ref.kind === "concept") this.#does.nudge(ref.id, AWAY[event.key]);
    } else if ((event.key === "Enter" || event.key === " ") && !event.altKey) {
      event.preventDefault();
      this.#does.choose(ref, event.shiftKey);
    }
  }
}
