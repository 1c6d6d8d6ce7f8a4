// What the pointer does in a lecture beside choosing: a spotlight, a pen, and resting out of sight.

const SVG_NS = "http://www.w3.org/2000/svg";
const REST_MS = 2500;

// layer: an element over the page. It darkens all but a circle round the pointer.
export function createSpotlight(layer) {
  let on = false;
  const last = { x: 0, y: 0 };

  function place() {
    layer.style.setProperty("--x", `${last.x}px`);
    layer.style.setProperty("--y", `${last.y}px`);
  }

  window.addEventListener("pointermove", (event) => {
    last.x = event.clientX;
    last.y = event.clientY;
    if (on) place();
  });

  return {
    get on() {
      return on;
    },
    set(wanted) {
      on = wanted;
      layer.hidden = !on;
      if (on) place();
    },
  };
}

// layer: an element over the map. A stroke follows the pointer; wipe() takes all of them away.
export function createPen(layer) {
  const paper = layer.appendChild(document.createElementNS(SVG_NS, "svg"));
  let on = false;
  let stroke = null;

  const at = (event) => {
    const box = layer.getBoundingClientRect();
    return [Math.round(event.clientX - box.left), Math.round(event.clientY - box.top)];
  };
  const show = () => (layer.hidden = !on && paper.childElementCount === 0);

  layer.addEventListener("pointerdown", (event) => {
    if (!on || event.button !== 0) return;
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    const path = paper.appendChild(document.createElementNS(SVG_NS, "path"));
    stroke = { path, points: [at(event)] };
    path.setAttribute("d", curve(stroke.points));
  });
  layer.addEventListener("pointermove", (event) => {
    if (!stroke) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const one of all.length ? all : [event]) stroke.points.push(at(one));
    stroke.path.setAttribute("d", curve(stroke.points));
  });
  for (const name of ["pointerup", "pointercancel"]) {
    layer.addEventListener(name, () => (stroke = null));
  }

  return {
    get on() {
      return on;
    },
    set(wanted) {
      on = wanted;
      layer.classList.toggle("is-drawing", on);
      show();
    },
    wipe() {
      stroke = null;
      paper.replaceChildren();
      show();
    },
  };
}

// A path through points, rounded between their middles; a single point is a dot.
export function curve(points) {
  const [[x, y], ...rest] = points;
  if (rest.length === 0) return `M${x} ${y}h0.1`;
  const middles = rest.slice(0, -1).map(([ax, ay], i) => {
    const [bx, by] = rest[i + 1];
    return `Q${ax} ${ay} ${(ax + bx) / 2} ${(ay + by) / 2}`;
  });
  const [lastX, lastY] = rest[rest.length - 1];
  return `M${x} ${y}${middles.join("")}L${lastX} ${lastY}`;
}

// rest(boolean): whether the mouse has not moved for a while.
export function watchRest(rest) {
  let timer = 0;
  const moved = () => {
    rest(false);
    clearTimeout(timer);
    timer = setTimeout(() => rest(true), REST_MS);
  };
  for (const name of ["pointermove", "pointerdown", "focusin"]) {
    window.addEventListener(name, moved, { passive: true });
  }
  moved();
}
