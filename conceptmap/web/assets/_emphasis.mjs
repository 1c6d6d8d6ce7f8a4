// Lights marks and quietens the rest by classes. Styles are the page's; nothing is decided here but
// which mark is lit: the one pointed at or focused, and where there is none, the selected one.
import { lightOf } from "./_lit.mjs";
import { clearRing, drawRing } from "./_ring.mjs";
import { elementOf } from "./_scene.mjs";

const CLASSES = ["is-lit", "is-quiet", "is-near"];
const NONE = 0;
const LIT = 1;
const QUIET = 2;
const NEAR = 5;

export class Emphasis {
  #scene;
  #marks;
  #wanted = { hover: null, focus: null, selected: null };
  #ticket = 0;
  #onChange;

  // scene: from readScene. onChange({hover, focus, selected}): the marks that count have changed.
  constructor(scene, onChange = () => {}) {
    this.#scene = scene;
    this.#onChange = onChange;
    this.#marks = ["concepts", "links", "fans"].flatMap((set) => rowsOf(scene.index[set], set));
  }

  hover(ref) {
    this.#change("hover", ref);
  }

  focus(ref) {
    this.#change("focus", ref);
  }

  select(ref) {
    const { svg, index, unit } = this.#scene;
    for (const el of svg.querySelectorAll(".is-selected")) {
      el.classList.remove("is-selected");
      el.removeAttribute("aria-current");
      clearRing(el);
    }
    const el = elementOf(index, ref);
    el?.classList.add("is-selected");
    el?.setAttribute("aria-current", "true");
    if (el && ref.kind === "concept") drawRing(el, unit);
    this.#change("selected", el ? ref : null);
  }

  stop() {
    cancelAnimationFrame(this.#ticket);
  }

  #change(part, ref) {
    const before = this.#wanted[part];
    if (before?.kind === ref?.kind && before?.id === ref?.id) return;
    this.#wanted[part] = ref;
    this.#onChange({ ...this.#wanted });
    this.#ticket ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.#ticket = 0;
    const { svg, index } = this.#scene;
    const { hover, focus, selected } = this.#wanted;
    const lit = lightOf(index, hover) ?? lightOf(index, focus) ?? lightOf(index, selected);
    svg.classList.toggle("has-emphasis", Boolean(lit));
    for (const mark of this.#marks) setState(mark, stateOf(mark, lit, selected));
  }
}

const rowsOf = (rows, set) =>
  [...rows.entries()].map(([id, row]) => ({ id, set, el: row.el, state: NONE }));

// What is selected is never quietened, whatever is pointed at.
function stateOf(mark, lit, selected) {
  if (!lit) return NONE;
  if (!lit[mark.set].has(mark.id)) {
    return mark.id === selected?.id && mark.set === `${selected.kind}s` ? LIT : QUIET;
  }
  return mark.set === "concepts" && lit.near.has(mark.id) ? NEAR : LIT;
}

function setState(mark, state) {
  const differs = mark.state ^ state;
  if (!differs) return;
  CLASSES.forEach((name, bit) => {
    if (differs & (1 << bit)) mark.el.classList.toggle(name, Boolean(state & (1 << bit)));
  });
  mark.state = state;
}
