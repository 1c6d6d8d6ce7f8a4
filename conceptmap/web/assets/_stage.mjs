// The stage: shows a picture and owns everything that a hand does to it. What is decided leaves as
// events {field, value}; what is shown comes in through show and select.
import { createCamera } from "./_camera.mjs";
import { startDrag } from "./_drag.mjs";
import { createEmphasis } from "./_emphasis.mjs";
import { parseRef } from "./_lit.mjs";
import { listenToPointers } from "./_pointer.mjs";
import { placeOf } from "./_neighbour.mjs";
import { createRoving } from "./_roving.mjs";
import { markAt, readScene } from "./_scene.mjs";
import { play } from "./_transition.mjs";

const TINY_PX = 9;
const READABLE_PX = 12.5;
const NUDGE_WAIT_MS = 250;
const CHANGE_MS = 300;

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// host: an element that nobody else fills. emit(event): where events go. pins(): the concepts moved
// so far, id -> [x, y] in thousandths. onZoom(k): after the camera moved.
export function createStage(host, { emit, pins, onZoom = () => {} }) {
  let scene = null;
  let shown = null;
  let emphasis = null;
  let running = null;
  let chosen = "";
  let busy = false;
  let waiting = null;
  let nudging = null;
  let pointed = {};

  const camera = createCamera(host, { still, onChange: ({ k }) => onZoom(k) });
  const choose = (ref) => {
    select(ref ? `${ref.kind}:${ref.id}` : "");
    emit({ field: "selected", value: ref ? `${ref.kind}:${ref.id}` : null });
  };
  const roving = createRoving(host, {
    choose,
    nudge,
    look(ref) {
      emphasis?.focus(ref);
      if (ref) reveal(ref);
    },
  });
  const pointers = listenToPointers(host, { camera, drag: { begin: beginDrag }, onBusy: setBusy });

  function setBusy(now) {
    busy = now;
    host.classList.toggle("is-held", now);
    if (now) emphasis?.hover(null);
    if (!now && waiting) show(waiting);
  }

  function commitPin(id, session) {
    emit({ field: "pins", value: { ...pins(), [id]: session.pin() } });
  }

  function beginDrag(element, pointerType) {
    const ref = markAt(element);
    if (ref?.kind !== "concept" || !scene) return null;
    if (pointerType === "touch" && chosen !== `concept:${ref.id}`) return null;
    running?.finish();
    const session = startDrag(scene, ref.id);
    const { home } = session;
    return {
      move: (dx, dy) => session.to(home.x + dx / camera.now.k, home.y + dy / camera.now.k),
      drop: () => commitPin(ref.id, session),
      cancel: session.back,
    };
  }

  // Keys repeat: the concept moves at once, the state is told when the keys rest.
  function nudge(id, [dx, dy]) {
    running?.finish();
    busy = true;
    const session = startDrag(scene, id);
    session.to(session.home.x + dx * scene.frame.width, session.home.y + dy * scene.frame.height);
    reveal({ kind: "concept", id });
    clearTimeout(nudging);
    nudging = setTimeout(() => {
      commitPin(id, session);
      setBusy(false);
    }, NUDGE_WAIT_MS);
  }

  function boxOf(ref) {
    const at = scene && ref ? placeOf(scene.index, ref) : null;
    const row = at && (ref.kind === "concept" ? scene.index.concepts : scene.index.links).get(ref.id);
    return at && { x: at.x, y: at.y, width: row.width, height: row.height };
  }

  function reveal(ref, near = false) {
    const box = boxOf(ref);
    if (!box) return;
    const tiny = near && camera.fittedZoom() * scene.fontPx < TINY_PX;
    camera.reveal(box, tiny ? READABLE_PX / scene.fontPx : 0);
  }

  function select(text) {
    const before = chosen;
    chosen = text ?? "";
    if (!scene || before === chosen) return;
    const ref = parseRef(chosen);
    emphasis.hover(null);
    emphasis.select(ref);
    roving.prefer(ref);
    if (ref) reveal(ref, true);
    else if (camera.mode === "glide") camera.fit();
  }

  function resized() {
    if (!scene) return;
    if (camera.mode === "fit") camera.fit();
    else reveal(parseRef(chosen), true);
  }

  // payload: {svg, view} or {error}. A gesture is never interrupted: the picture waits.
  async function show(payload) {
    if (busy) {
      waiting = payload;
      return;
    }
    waiting = null;
    try {
      if (payload.error) throw new Error(payload.error);
      if (payload.svg !== shown?.svg) replace(readScene(payload.svg), payload);
      host.dataset.picture = payload.view ?? "";
      await fontsReady();
      host.dataset.state = "painted";
    } catch (error) {
      host.dataset.state = "error";
      host.dataset.problem = error.message;
    }
  }

  function replace(next, payload) {
    running?.finish();
    const before = scene;
    const hadFocus = host.contains(document.activeElement);
    const fresh = shown?.view !== payload.view || !sameFrame(before?.frame, next.frame);
    emphasis?.stop();
    scene = next;
    shown = payload;
    scene.svg.removeAttribute("width");
    scene.svg.removeAttribute("height");
    scene.svg.dataset.box = scene.svg.getAttribute("viewBox");
    scene.svg.removeAttribute("viewBox");
    host.replaceChildren(scene.svg);
    emphasis = createEmphasis(scene);
    emphasis.select(parseRef(chosen));
    camera.attach(scene.camera, scene.frame);
    roving.attach(scene.index, hadFocus, parseRef(chosen));
    if (fresh) camera.fit(before ? CHANGE_MS : 0);
    if (chosen) reveal(parseRef(chosen), true);
    if (before && !still() && !document.hidden) animate(before);
  }

  function animate(before) {
    host.dataset.animating = "";
    running = play(before, scene, {
      onEnd() {
        delete host.dataset.animating;
      },
    });
  }

  function clicked(event) {
    if (pointers.wasGesture() && event.detail > 0) return;
    const ref = markAt(event.target);
    if (ref?.kind === "fan") choose({ kind: "concept", id: scene.index.fans.get(ref.id).hub });
    else if (ref || chosen) choose(ref);
  }

  // Only a pointer that moves points at something: a picture that moves under it does not count.
  function hovered(event) {
    if (event.pointerType === "touch" || busy) return;
    if (event.screenX === pointed.x && event.screenY === pointed.y) return;
    pointed = { x: event.screenX, y: event.screenY };
    emphasis?.hover(markAt(event.target));
  }
  const left = () => emphasis?.hover(null);
  const printing = (on) => () => scene && forPrint(scene, on);

  const heard = [
    [host, "click", clicked],
    [host, "pointermove", hovered],
    [host, "pointerleave", left],
    [window, "beforeprint", printing(true)],
    [window, "afterprint", printing(false)],
  ];
  for (const [target, name, handler] of heard) target.addEventListener(name, handler);
  const sizes = new ResizeObserver(resized);
  sizes.observe(host);

  return {
    show,
    select,
    fit: () => camera.fit(),
    zoomBy: (factor) => camera.zoomBy(factor),
    focusFirst: () => roving.focusCurrent(),
    // Puts the focus on "concept:ID" or "link:ID": now, or as soon as a picture holds it.
    focusOn: (text) => roving.want(parseRef(text)),
    destroy() {
      running?.finish();
      camera.stop();
      pointers.stop();
      sizes.disconnect();
      for (const [target, name, handler] of heard) target.removeEventListener(name, handler);
      host.replaceChildren();
    },
  };
}

const sameFrame = (a, b) => a?.width === b.width && a?.height === b.height;

async function fontsReady() {
  await Promise.all(["600 15px Inter", "500 12.5px Inter"].map((font) => document.fonts.load(font)));
  await document.fonts.ready;
}

// On paper the whole picture is shown, wherever the camera looks.
function forPrint({ svg, camera }, on) {
  if (on) {
    svg.setAttribute("viewBox", svg.dataset.box);
    camera.dataset.held = camera.getAttribute("transform");
    camera.removeAttribute("transform");
  } else {
    svg.removeAttribute("viewBox");
    camera.setAttribute("transform", camera.dataset.held);
  }
}
