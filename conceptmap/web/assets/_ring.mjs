// The ring round a selected concept: its own outline drawn twice behind it, wide and less wide.

const RING_PX = 10;
const GAP_PX = 4.5;

export function drawRing(concept, unit) {
  clearRing(concept);
  const outline = concept.querySelector(".box, path, rect, polygon");
  if (!outline) return;
  const layers = [
    ["ring", RING_PX],
    ["ring-gap", GAP_PX],
  ];
  for (const [name, width] of layers) {
    const copy = outline.cloneNode(false);
    copy.setAttribute("class", name);
    copy.setAttribute("stroke-width", width * unit);
    copy.removeAttribute("stroke-dasharray");
    outline.before(copy);
  }
}

export function clearRing(concept) {
  for (const el of concept.querySelectorAll(".ring, .ring-gap")) el.remove();
}
