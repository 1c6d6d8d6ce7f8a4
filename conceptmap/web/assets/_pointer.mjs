// Turns mouse, pen and finger on the stage into pan, pinch, drag and zoom. A tap stays a click.
import { markAt } from "./_scene.mjs";

const THRESHOLD_PX = 4;
const LINE_PX = 16;
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;
const DOUBLE_FACTOR = 1.7;

export class Pointers {
  #host;
  #camera;
  #beginDrag;
  #onBusy;
  #fingers = new Map();
  #gesture = null;
  #moved = false;
  #hearing = new AbortController();

  // camera: what is panned and zoomed. beginDrag(mark, pointerType) -> null, or a session
  // {move(dx, dy) in px of the stage, drop(), cancel()}. onBusy(boolean): a gesture runs.
  constructor(host, { camera, beginDrag, onBusy }) {
    this.#host = host;
    this.#camera = camera;
    this.#beginDrag = beginDrag;
    this.#onBusy = onBusy;
    this.#hear("pointerdown", (event) => this.#down(event));
    this.#hear("pointermove", (event) => this.#move(event));
    this.#hear("pointerup", (event) => this.#up(event));
    this.#hear("pointercancel", (event) => this.#up(event));
    this.#hear("wheel", (event) => this.#wheel(event));
    this.#hear("dblclick", (event) => this.#double(event));
    // Otherwise the browser may take a quick pan for a fling and swallow the tap after it.
    this.#hear("touchmove", (event) => event.preventDefault());
  }

  // Whether the click that arrives now ended a gesture and so means nothing of its own.
  get wasGesture() {
    return this.#moved;
  }

  stop() {
    this.#hearing.abort();
  }

  #hear(name, handler) {
    const { signal } = this.#hearing;
    this.#host.addEventListener(name, handler, { passive: false, signal });
  }

  #at(event) {
    const box = this.#host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event) {
    if (event.button !== 0) return;
    const point = this.#at(event);
    if (this.#fingers.size === 0) this.#moved = false;
    this.#fingers.set(event.pointerId, point);
    if (this.#fingers.size === 1) {
      this.#gesture = { kind: "waiting", start: point, last: point, mark: markAt(event.target) };
    } else if (this.#fingers.size === 2) {
      this.#end(true);
      this.#moved = true;
      this.#gesture = { kind: "pinch" };
      this.#onBusy(true);
    }
  }

  #move(event) {
    if (!this.#fingers.has(event.pointerId) || !this.#gesture) return;
    const before = [...this.#fingers.values()];
    const point = this.#at(event);
    this.#fingers.set(event.pointerId, point);
    if (this.#gesture.kind === "pinch") {
      this.#camera.pinch(before.slice(0, 2), [...this.#fingers.values()].slice(0, 2));
      return;
    }
    const { start, last } = this.#gesture;
    const [dx, dy] = [point.x - start.x, point.y - start.y];
    if (this.#gesture.kind === "waiting") {
      if (Math.hypot(dx, dy) <= THRESHOLD_PX) return;
      this.#begin(event);
    }
    if (this.#gesture.kind === "drag") this.#gesture.session.move(dx, dy);
    else this.#camera.pan(point.x - last.x, point.y - last.y);
    this.#gesture.last = point;
  }

  #begin(event) {
    const session = this.#beginDrag(this.#gesture.mark, event.pointerType);
    this.#gesture = { ...this.#gesture, kind: session ? "drag" : "pan", session };
    this.#moved = true;
    this.#host.setPointerCapture(event.pointerId);
    this.#onBusy(true);
  }

  #up(event) {
    if (!this.#fingers.delete(event.pointerId)) return;
    this.#end(event.type === "pointercancel");
    const [left] = this.#fingers.values();
    if (!left) return;
    this.#gesture = { kind: "pan", start: left, last: left };
    this.#onBusy(true);
  }

  #end(cancelled) {
    const gesture = this.#gesture;
    this.#gesture = null;
    gesture?.session?.[cancelled ? "cancel" : "drop"]();
    if (gesture && gesture.kind !== "waiting") this.#onBusy(false);
  }

  #wheel(event) {
    event.preventDefault();
    if (this.#host.dataset.presenting !== undefined) return;
    const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1);
    const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
    this.#camera.zoomAt(Math.exp(-px * rate), this.#at(event));
  }

  #double(event) {
    if (!markAt(event.target)) this.#camera.zoomAt(DOUBLE_FACTOR, this.#at(event));
  }
}
