// Moves a concept; its links follow as straight lines until the server draws them anew.
import { headPoints, headSize, outlinePoint, straight } from "./_geometry.mjs";

const HEAD_OVERLAP = 0.8;
const THOUSAND = 1000;

// scene: from readScene. Returns {to(x, y), back(), pin()} for one concept, in px of the picture.
export function startDrag(scene, id) {
  const { index, frame } = scene;
  const concept = index.concepts.get(id);
  const home = { x: concept.x, y: concept.y };

  function to(x, y) {
    concept.x = Math.min(Math.max(x, 0), frame.width);
    concept.y = Math.min(Math.max(y, 0), frame.height);
    concept.el.setAttribute("transform", `translate(${concept.x} ${concept.y})`);
    for (const link of concept.links) redraw(scene, index.links.get(link), id);
    for (const fan of index.fans.values()) {
      if (fan.hub === id) redrawTrunk(scene, fan);
    }
  }

  return {
    home,
    to,
    back: () => to(home.x, home.y),
    // The place as the view's state keeps it: thousandths of the frame.
    pin: () => [
      Math.round((concept.x / frame.width) * THOUSAND),
      Math.round((concept.y / frame.height) * THOUSAND),
    ],
  };
}

// A link that shares its phrase has only its own half to redraw, and only when its own end moved.
function redraw(scene, link, moved) {
  const { index } = scene;
  const from = index.concepts.get(link.from);
  const to = index.concepts.get(link.to);
  if (!from || !to || from === to) return;
  const fan = link.fan ? index.fans.get(link.fan) : null;
  if (!fan) {
    redrawWhole(scene, link, from, to);
    return;
  }
  const toHub = fan.side === "target";
  const own = toHub ? from : to;
  if (own.id !== moved) return;
  const start = outlinePoint(own, fan, scene.unit);
  const end = outlinePoint({ ...fan, shape: "square" }, own);
  drawLine(link.el, toHub ? start : end, toHub ? end : start);
}

function redrawWhole(scene, link, from, to) {
  const start = outlinePoint(from, to, scene.unit);
  const end = outlinePoint(to, from, scene.unit);
  drawLine(link.el, start, end);
  if (!link.phraseEl) return;
  link.x = (start.x + end.x) / 2;
  link.y = (start.y + end.y) / 2;
  link.phraseEl.setAttribute("transform", `translate(${link.x} ${link.y})`);
}

function redrawTrunk(scene, fan) {
  const hub = scene.index.concepts.get(fan.hub);
  if (!hub) return;
  const atHub = outlinePoint(hub, fan, scene.unit);
  drawLine(fan.el, fan.side === "target" ? fan : atHub, fan.side === "target" ? atHub : fan);
}

function drawLine(group, start, end) {
  const head = group.querySelector(":scope > .head");
  const size = head ? headSize(head.getAttribute("points")) : null;
  const drawn = straight(start, end, size ? size.length * HEAD_OVERLAP : 0);
  for (const path of group.querySelectorAll(":scope > .line")) path.setAttribute("d", drawn);
  group.querySelector(":scope > .hit")?.setAttribute("d", straight(start, end));
  head?.setAttribute("points", headPoints(start, end, size));
}
