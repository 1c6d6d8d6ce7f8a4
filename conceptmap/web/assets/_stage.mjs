// The stage: shows a picture and owns everything that a hand does to it. What is decided leaves as
// events {field, value}; what is shown comes in through show and select.
import { isUnfinished } from "./_arriving.mjs";
import { Badges, counted } from "./_badges.mjs";
import { Camera } from "./_camera.mjs";
import { described } from "./_described.mjs";
import { Emphasis } from "./_emphasis.mjs";
import { holds, parseRef } from "./_lit.mjs";
import { createMoving } from "./_moving.mjs";
import { opening } from "./_opening.mjs";
import { placeOf } from "./_neighbour.mjs";
import { Pointers } from "./_pointer.mjs";
import { listenToPointing } from "./_pointing.mjs";
import { unframe, wholeForPrint } from "./_print.mjs";
import { startSwipe } from "./_present_swipe.mjs";
import { Roving } from "./_roving.mjs";
import { markAt, readScene, sameFrame } from "./_scene.mjs";
import { Transition } from "./_transition.mjs";

const TINY_PX = 9;
const READABLE_PX = 12.5;
const CHANGE_MS = 300;

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const textOf = (ref) => (ref ? `${ref.kind}:${ref.id}` : "");

// host: an element that nobody else fills. emit(event): where events go. value(field): what a field
// of the state is now. expand(id): shows a concept's neighbours. take(id, shift): offers a concept
// that was clicked to whoever waits for one; true when it was taken. fixed: nothing can be dragged.
// turn(by): a finger turns the steps of a lecture, which is given while the host is [data-presenting].
// say(text): tells a screen reader. enter(): Enter on what is selected already goes into its card.
export const createStage = (host, options) => new Stage(host, options);

class Stage {
  #host;
  #emit;
  #value;
  #expand;
  #take;
  #fixed;
  #turn;
  #enter;
  #badges = new Badges();
  #camera;
  #pointers;
  #roving;
  #sizes;
  #hearing = new AbortController();
  #scene = null;
  #shown = null;
  #emphasis = null;
  #running = null;
  #chosen = "";
  #lettered = false;
  #busy = false;
  #waiting = null;
  #moving;

  constructor(host, { emit, value, expand, take, turn, fixed = false, ...more }) {
    this.#host = host;
    this.#emit = emit;
    this.#value = value;
    this.#expand = expand;
    this.#take = take;
    this.#fixed = fixed;
    this.#turn = turn;
    this.#enter = more.enter;
    this.#camera = new Camera(host, still);
    this.#camera.carry(this.#badges.layer);
    this.#moving = createMoving({
      scene: () => this.#scene,
      zoom: () => this.#camera.now.k,
      pin: (id, place) => emit({ field: "pins", value: { ...value("pins"), [id]: place } }),
      hold: (on) => this.#held(on),
    });
    this.#roving = new Roving(host, {
      choose: (ref, shift) => this.#taken(ref, shift) || this.#entered(ref) || this.#choose(ref),
      nudge: (id, key) => this.nudge(id, key),
      look: (ref) => this.#look(ref),
      describe: (ref) => described(this.#scene.index, ref, this.#badges.more(ref.id)),
      say: (text) => more.say?.(text),
      types: () => host.dataset.presenting === undefined,
    });
    this.#pointers = new Pointers(host, {
      camera: this.#camera,
      beginDrag: (mark, pointerType) => this.#beginDrag(mark, pointerType),
      onBusy: (busy) => this.#setBusy(busy),
    });
    listenToPointing(host, {
      signal: this.#hearing.signal,
      click: (ref, press) => this.#clicked(ref, press),
      point: (ref) => this.#busy || this.#emphasis?.hover(ref),
    });
    this.#hear(window, "beforeprint", () => wholeForPrint(this.#scene, true));
    this.#hear(window, "afterprint", () => wholeForPrint(this.#scene, false));
    this.#sizes = new ResizeObserver(() => this.#resized());
    this.#sizes.observe(host);
  }

  // payload: {svg, view}, with {unfinished} a draft, or {error}. A gesture is never interrupted: the picture waits.
  async show(payload) {
    this.#waiting = this.#busy ? payload : null;
    if (this.#busy) return;
    try {
      if (payload.error) throw new Error(payload.error);
      if (payload.svg !== this.#shown?.svg) this.#replace(readScene(payload.svg), payload);
      this.#host.dataset.picture = payload.view ?? "";
      if (!this.#lettered) await fontsReady();
      this.#lettered = true;
      const draft = isUnfinished(payload);
      this.#host.toggleAttribute("data-draft", draft);
      if (!draft) this.#host.dataset.state = "painted";
    } catch (error) {
      this.#host.dataset.state = "error";
      this.#host.dataset.problem = error.message;
    }
  }

  // text: "concept:ID", "link:ID", or "" for none.
  select(text) {
    if (this.#chosen === text) return;
    this.#chosen = text;
    if (!this.#scene) return;
    const ref = parseRef(text);
    this.#emphasis.hover(null);
    this.#emphasis.select(ref);
    this.#roving.prefer(ref);
    if (ref) this.#reveal(ref, true);
    else if (this.#camera.mode === "glide") this.#camera.again();
  }

  fit() {
    this.#camera.fit();
  }

  zoomBy(factor) {
    this.#camera.zoomBy(factor);
  }

  // Lights a mark that is pointed at elsewhere, {kind, id}; null: none.
  light(ref) {
    if (!this.#busy) this.#emphasis?.hover(ref);
  }

  // Whether "concept:ID" or "link:ID" is in the picture.
  shows(text) {
    return Boolean(this.#scene) && holds(this.#scene.index, parseRef(text));
  }

  // The concept that has the keyboard's focus, or "".
  get subject() {
    const mark = this.#host.contains(document.activeElement) ? markAt(document.activeElement) : null;
    return mark?.kind === "concept" ? mark.id : "";
  }

  focusFirst() {
    this.#roving.focusCurrent();
  }

  // Puts the focus on "concept:ID" or "link:ID": now, or as soon as a picture holds it.
  focusOn(text) {
    this.#roving.want(parseRef(text));
  }

  // An arrow key moves a concept, here and in the list. Returns what is said of it.
  nudge(id, key) {
    if (this.#fixed || !this.shows(`concept:${id}`)) return "Nothing can be moved here.";
    this.#running?.finish();
    const said = this.#moving.nudge(id, key);
    this.#reveal({ kind: "concept", id });
    return said;
  }

  destroy() {
    this.#running?.finish();
    this.#emphasis?.stop();
    this.#camera.stop();
    this.#pointers.stop();
    this.#roving.stop();
    this.#sizes.disconnect();
    this.#hearing.abort();
    this.#moving.stop();
    this.#host.replaceChildren();
  }

  #hear(target, name, handler) {
    target.addEventListener(name, handler, { signal: this.#hearing.signal });
  }

  #replace(scene, payload) {
    this.#running?.finish();
    this.#emphasis?.stop();
    const before = this.#scene;
    const hadFocus = this.#host.contains(document.activeElement);
    const fresh = this.#shown?.view !== payload.view || !sameFrame(before.frame, scene.frame);
    const chosen = parseRef(this.#chosen);
    unframe(scene);
    this.#scene = scene;
    this.#shown = payload;
    this.#badges.attach(scene, payload.more);
    this.#host.replaceChildren(scene.svg, this.#badges.layer);
    this.#emphasis = new Emphasis(scene, (marks) => this.#count(marks));
    this.#emphasis.select(chosen);
    this.#count({ selected: holds(scene.index, chosen) ? chosen : null });
    this.#camera.attach(scene.camera, scene.frame);
    this.#roving.attach(scene.index, { hadFocus, chosen, draft: isUnfinished(payload) });
    if (fresh) this.#camera.open(opening(this.#host, scene, this.#value), before ? CHANGE_MS : 0);
    if (chosen) this.#reveal(chosen, true);
    if (before && !still() && !document.hidden) this.#animate(before);
  }

  #count(marks) {
    this.#badges.show(counted(this.#scene.index, marks, this.#value("focus")));
  }

  #animate(before) {
    this.#host.dataset.animating = "";
    this.#running = new Transition(before, this.#scene, () => {
      delete this.#host.dataset.animating;
    });
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#host.classList.toggle("is-held", busy);
    if (busy) this.#emphasis?.hover(null);
    else if (this.#waiting) this.show(this.#waiting);
  }

  #entered(ref) {
    const chosen = this.#chosen === textOf(ref);
    if (chosen) this.#enter?.();
    return chosen;
  }

  #choose(ref) {
    this.select(textOf(ref));
    this.#emit({ field: "selected", value: textOf(ref) || null });
  }

  #taken(ref, shift) {
    return ref?.kind === "concept" && this.#take(ref.id, shift);
  }

  // press: {shift, more: the concept whose neighbours were asked for, detail: clicks in a row}.
  #clicked(ref, { shift, more, detail }) {
    if (this.#pointers.wasGesture && detail > 0) return;
    if (more) this.#expand(more);
    else if (this.#taken(ref, shift)) return;
    else if (ref?.kind === "fan") {
      this.#choose({ kind: "concept", id: this.#scene.index.fans.get(ref.id).hub });
    } else if (ref || this.#chosen) {
      this.#choose(ref);
    }
  }

  #look(ref) {
    this.#emphasis?.focus(ref);
    if (ref) this.#reveal(ref);
  }

  // A finger moves what is selected; on anything else it pans, or turns the steps of a lecture.
  #beginDrag(mark, pointerType) {
    const whole = this.#camera.mode === "fit" && this.#host.dataset.presenting !== undefined;
    if (whole && pointerType === "touch") return startSwipe(this.#turn);
    if (mark?.kind !== "concept" || !this.#scene || this.#fixed) return null;
    if (pointerType === "touch" && this.#chosen !== textOf(mark)) return null;
    this.#running?.finish();
    return this.#moving.drag(mark.id);
  }

  // While keys move a concept no other picture takes its place.
  #held(on) {
    if (on) this.#busy = true;
    else this.#setBusy(false);
  }

  #reveal(ref, near = false) {
    const at = this.#scene && placeOf(this.#scene.index, ref);
    if (!at) return;
    const { concepts, links } = this.#scene.index;
    const { width, height } = (ref.kind === "concept" ? concepts : links).get(ref.id);
    const tiny = near && this.#camera.fittedZoom() * this.#scene.fontPx < TINY_PX;
    const least = tiny ? READABLE_PX / this.#scene.fontPx : 0;
    this.#camera.reveal({ x: at.x, y: at.y, width, height }, least);
  }

  #resized() {
    if (!this.#scene) return;
    const chosen = parseRef(this.#chosen);
    if (this.#camera.mode === "fit") this.#camera.again();
    if (chosen) this.#reveal(chosen, true);
  }
}

async function fontsReady() {
  await Promise.all(["600 15px Inter", "500 12.5px Inter"].map((font) => document.fonts.load(font)));
  await document.fonts.ready;
}
