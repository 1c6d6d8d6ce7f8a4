// The stage as one Tab stop: one mark can be reached by Tab. From there the arrow keys go along the
// links by direction, letters go to a concept by its name, Backspace goes back to where one was.
//
// A graph with rules for its keys, each place with a name and a way back: F. Elavsky, L. Nadolskis,
// D. Moritz, Data Navigator, IEEE TVCG 30 (2024), https://doi.org/10.1109/TVCG.2023.3327393
import { holds } from "./_lit.mjs";
import { firstMark, isArrow, step } from "./_neighbour.mjs";
import { elementOf, markAt } from "./_scene.mjs";
import { createTypeahead, isTyped } from "./_typeahead.mjs";

const MOST_STEPS = 100;
const TOWARDS = {
  ArrowLeft: "to the left",
  ArrowRight: "to the right",
  ArrowUp: "above",
  ArrowDown: "below",
};

export class Roving {
  #does;
  #index = null;
  #current = null;
  #wish = null;
  #names = [];
  #steps = [];
  #ringed = false;
  #waits = false;
  #typing = createTypeahead();
  #hearing = new AbortController();

  // choose(ref, shift): Enter or Space on a mark. nudge(id, key): Alt and an arrow on a concept;
  // what is said of it. look(ref | null): the mark that has the keyboard's focus.
  // describe(ref): more about a mark than its name. say(text): what a key has done, or that it leads
  // nowhere. types(): whether letters are names here.
  constructor(host, does) {
    this.#does = does;
    const { signal } = this.#hearing;
    host.addEventListener("focusin", (event) => this.#focused(event), { signal });
    host.addEventListener("focusout", () => does.look(null), { signal });
    host.addEventListener("keydown", (event) => this.#pressed(event), { signal });
  }

  // Takes over a new picture; the focus stays on the mark that had it, if that is still there. A draft
  // waits with that for its picture: else a screen reader says the same name again with each.
  attach(index, { hadFocus, chosen, draft }) {
    this.#index = index;
    this.#names = namesOf(index);
    const wished = holds(index, this.#wish);
    const had = hadFocus || (this.#waits && document.activeElement === document.body);
    this.#waits = had && draft;
    const [first, second] = had ? [this.#current, chosen] : [chosen, this.#current];
    const stays = [this.#wish, first, second].find((ref) => holds(index, ref));
    this.#current = null;
    this.prefer(stays ?? firstMark(index));
    if (!draft && (wished || (had && stays))) this.#focus(stays);
  }

  // Makes a mark the one that Tab reaches, if the picture holds it.
  prefer(ref) {
    if (!this.#index || !holds(this.#index, ref)) return;
    elementOf(this.#index, this.#current)?.setAttribute("tabindex", "-1");
    this.#current = ref;
    const el = elementOf(this.#index, ref);
    el.setAttribute("tabindex", "0");
    const more = this.#does.describe(ref);
    if (more) el.setAttribute("aria-description", more);
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
    this.#ringed = event.target.matches(":focus-visible");
    this.#does.look(this.#ringed ? ref : null);
  }

  #pressed(event) {
    const ref = markAt(event.target);
    if (!ref || event.ctrlKey || event.metaKey) return;
    if (this.#hears() && isTyped(event, this.#typing.isBegun(event.timeStamp))) {
      event.preventDefault();
      this.#jump(ref, event);
    } else if (isArrow(event.key)) {
      event.preventDefault();
      if (!event.altKey) this.#walk(ref, event.key);
      else if (ref.kind === "concept") this.#does.say(this.#does.nudge(ref.id, event.key));
    } else if (event.key === "Backspace" && !event.altKey) {
      event.preventDefault();
      this.#back();
    } else if ((event.key === "Enter" || event.key === " ") && !event.altKey) {
      event.preventDefault();
      this.#does.choose(ref, event.shiftKey);
    }
  }

  // Letters are names while a mark has the keyboard's ring. After a click they are shortcuts.
  #hears() {
    return this.#ringed && this.#does.types();
  }

  #walk(ref, key) {
    const next = step(this.#index, ref, key);
    if (next) this.#go(ref, next);
    else this.#does.say(`Nothing lies ${TOWARDS[key]} from here.`);
  }

  #jump(ref, { key, timeStamp }) {
    const here = ref.kind === "concept" ? ref.id : "";
    const id = this.#typing.type(key, timeStamp, this.#names, here);
    if (id) this.#go(ref, { kind: "concept", id });
    else this.#does.say(`No concept here begins with ${this.#typing.typed}.`);
  }

  #go(from, to) {
    if (from.id === to.id && from.kind === to.kind) return;
    this.#steps = [...this.#steps, from].slice(-MOST_STEPS);
    this.#focus(to);
  }

  #back() {
    while (this.#steps.length) {
      const ref = this.#steps.pop();
      if (holds(this.#index, ref)) return this.#focus(ref);
    }
    return this.#does.say("This is where you began.");
  }
}

const namesOf = (index) =>
  [...index.concepts.values()]
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
