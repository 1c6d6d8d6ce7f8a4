// Lights marks and quietens the rest by classes. Styles are the page's; nothing is decided here but
// which mark is lit: the one pointed at or focused, and where there is none, the selected one.
import { lightOf } from "./_lit.mjs";
import { clearRing, drawRing } from "./_ring.mjs";

const CLASSES = ["is-lit", "is-quiet", "is-near"];
const NONE = 0;
const LIT = 1;
const QUIET = 2;
const NEAR = 5;

export function createEmphasis({ svg, index, unit }) {
  const marks = [
    ...rowsOf(index.concepts, "concepts"),
    ...rowsOf(index.links, "links"),
    ...rowsOf(index.fans, "fans"),
  ];
  const wanted = { hover: null, focus: null, selected: null };
  let pending = 0;

  function paint() {
    pending = 0;
    const lit =
      lightOf(index, wanted.hover) ??
      lightOf(index, wanted.focus) ??
      lightOf(index, wanted.selected);
    svg.classList.toggle("has-emphasis", Boolean(lit));
    for (const mark of marks) setState(mark, stateOf(mark, lit, wanted.selected));
  }

  function change(part, ref) {
    if (wanted[part]?.kind === ref?.kind && wanted[part]?.id === ref?.id) return;
    wanted[part] = ref;
    pending ||= requestAnimationFrame(paint);
  }

  function select(ref) {
    for (const el of svg.querySelectorAll(".is-selected")) {
      el.classList.remove("is-selected");
      el.removeAttribute("aria-current");
      clearRing(el);
    }
    const row = ref && (ref.kind === "concept" ? index.concepts : index.links).get(ref.id);
    row?.el.classList.add("is-selected");
    row?.el.setAttribute("aria-current", "true");
    if (row && ref.kind === "concept") drawRing(row.el, unit);
    change("selected", row ? ref : null);
  }

  return {
    hover: (ref) => change("hover", ref),
    focus: (ref) => change("focus", ref),
    select,
    stop: () => cancelAnimationFrame(pending),
  };
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
