// Turns mouse, pen and finger on the stage into pan, pinch, drag and zoom. A tap stays a click.

const THRESHOLD_PX = 4;
const LINE_PX = 16;
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;
const DOUBLE_FACTOR = 1.7;

// camera: from createCamera. drag: {begin(element, pointerType) -> session | null}; a session has
// {move(dx, dy) in px of the stage, drop(), cancel()}. onBusy(boolean): a gesture runs.
export function listenToPointers(host, { camera, drag, onBusy }) {
  const fingers = new Map();
  let gesture = null;
  let moved = false;

  const at = (event) => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const free = (element) => element.closest?.("[data-concept], [data-link], [data-hub]") === null;

  function begin(event) {
    const session = drag.begin(gesture.element, event.pointerType);
    gesture = { ...gesture, kind: session ? "drag" : "pan", session };
    moved = true;
    host.setPointerCapture(event.pointerId);
    onBusy(true);
  }

  function end(cancelled) {
    if (gesture?.session) gesture.session[cancelled ? "cancel" : "drop"]();
    if (gesture && gesture.kind !== "waiting") onBusy(false);
    gesture = null;
  }

  function down(event) {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = false;
    fingers.set(event.pointerId, at(event));
    if (fingers.size === 2) {
      end(true);
      moved = true;
      gesture = { kind: "pinch" };
      onBusy(true);
    } else if (fingers.size === 1) {
      gesture = { kind: "waiting", start: at(event), last: at(event), element: event.target };
    }
  }

  function move(event) {
    if (!fingers.has(event.pointerId) || !gesture) return;
    const point = at(event);
    if (gesture.kind === "pinch") {
      const before = [...fingers.values()];
      fingers.set(event.pointerId, point);
      camera.pinch(before, [...fingers.values()]);
      return;
    }
    fingers.set(event.pointerId, point);
    const { start, last } = gesture;
    if (gesture.kind === "waiting") {
      if (Math.hypot(point.x - start.x, point.y - start.y) <= THRESHOLD_PX) return;
      begin(event);
    }
    if (gesture.kind === "drag") gesture.session.move(point.x - start.x, point.y - start.y);
    else camera.pan(point.x - last.x, point.y - last.y);
    gesture.last = point;
  }

  function up(event) {
    if (!fingers.delete(event.pointerId)) return;
    end(event.type === "pointercancel");
    const [left] = fingers.values();
    if (left) gesture = { kind: "pan", start: left, last: left };
    if (left) onBusy(true);
  }

  function wheel(event) {
    event.preventDefault();
    const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1);
    camera.zoomAt(Math.exp(-px * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE)), at(event));
  }

  function double(event) {
    if (free(event.target)) camera.zoomAt(DOUBLE_FACTOR, at(event));
  }

  // Otherwise the browser may take a quick pan for a fling and swallow the tap after it.
  const keep = (event) => event.preventDefault();

  const heard = [
    ["pointerdown", down],
    ["pointermove", move],
    ["pointerup", up],
    ["pointercancel", up],
    ["touchmove", keep, { passive: false }],
    ["wheel", wheel, { passive: false }],
    ["dblclick", double],
  ];
  for (const [name, handler, options] of heard) host.addEventListener(name, handler, options);

  return {
    // Whether the click that arrives now ended a gesture and so means nothing of its own.
    wasGesture: () => moved,
    stop() {
      for (const [name, handler] of heard) host.removeEventListener(name, handler);
    },
  };
}
