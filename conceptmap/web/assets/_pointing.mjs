// What a pointer points at and clicks on the stage.
import { markAt } from "./_scene.mjs";

const moreAt = (el) => el?.closest?.("[data-more]")?.dataset.more ?? "";

// A mark may be smaller than a finger or an unsteady hand: what is near enough to a click is meant, px.
const LEAST = 24;
const NEAR = { mouse: [6, 12], touch: [8, 16] };
const AROUND = Array.from({ length: 8 }, (_, nth) => (nth * Math.PI) / 4);

// The mark that a click on the ground, or on a line, is meant for: a small box at it, the line, a mark near it.
function meant(host, event) {
  return smallBox(host, event) ?? markAt(event.target) ?? nearby(host, event);
}

function smallBox(host, { clientX: x, clientY: y }) {
  const within = (at, from, size) => Math.abs(at - from - size / 2) <= Math.max(size, LEAST) / 2;
  const el = [...host.querySelectorAll("[data-concept]")].find((one) => {
    const box = one.getBoundingClientRect();
    return within(x, box.left, box.width) && within(y, box.top, box.height);
  });
  return el ? markAt(el) : null;
}

function nearby(host, { clientX: x, clientY: y, pointerType }) {
  for (const far of NEAR[pointerType] ?? NEAR.mouse) {
    for (const angle of AROUND) {
      const el = document.elementFromPoint(x + far * Math.cos(angle), y + far * Math.sin(angle));
      const ref = host.contains(el) ? markAt(el) : null;
      if (ref) return ref;
    }
  }
  return null;
}

// signal: ends the listening. point(ref | null): what is pointed at. click(ref | null, {shift, more,
// detail}): a click on a mark, with the concept whose count of neighbours was clicked as `more`.
export function listenToPointing(host, { signal, point, click }) {
  let last = {};

  // Only a pointer that moves points at something: a picture that moves under it does not count.
  function moved(event) {
    const { screenX, screenY } = event;
    if (event.pointerType === "touch") return;
    if (screenX === last.screenX && screenY === last.screenY) return;
    last = { screenX, screenY };
    const more = moreAt(event.target);
    point(more ? { kind: "concept", id: more } : markAt(event.target));
  }

  function clicked(event) {
    const { target, shiftKey, detail } = event;
    const more = moreAt(target);
    const clear = detail === 0 || more || target.closest?.("[data-concept], .phrase");
    click(clear ? markAt(target) : meant(host, event), { shift: shiftKey, more, detail });
  }

  host.addEventListener("pointermove", moved, { signal });
  host.addEventListener("pointerleave", () => point(null), { signal });
  host.addEventListener("click", clicked, { signal });
}
