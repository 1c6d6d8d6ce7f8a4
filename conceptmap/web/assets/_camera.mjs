// The camera on a picture: holds where it looks, moves it, draws at most once a frame.
import {
  MOST_FITTED,
  PADDING,
  between,
  centred,
  clampZoom,
  filled,
  fitted,
  kept,
  limits,
  opened,
  panned,
  pinched,
  revealing,
  sameCamera,
  zoomedAt,
} from "./_projection.mjs";

const GLIDE_MS = 220;
const SLIDE = { width: 1920, zoom: 3.5 };
const eased = (t) => 1 - (1 - t) ** 3;

export class Camera {
  #host;
  #still;
  #target = null;
  #follower = null;
  #frame = { width: 1, height: 1 };
  #now = { k: 1, x: 0, y: 0 };
  #goal = null;
  #ticket = 0;
  #mode = "fit";
  #opening = null;

  // host: the stage's element. still(): whether the reader wants no movement.
  constructor(host, still) {
    this.#host = host;
    this.#still = still;
  }

  // "fit" follows the stage's size, "glide" was moved to show a mark, "free" is the reader's.
  get mode() {
    return this.#mode;
  }

  get now() {
    return this.#now;
  }

  get #box() {
    return { width: this.#host.clientWidth, height: this.#host.clientHeight };
  }

  get #fitted() {
    return fitted(this.#frame, this.#box, PADDING, this.#most);
  }

  // In a lecture a small picture is blown up for the back row.
  get #most() {
    const lecture = this.#host.dataset.presenting !== undefined;
    const most = (SLIDE.zoom * this.#box.width) / SLIDE.width;
    return lecture ? Math.max(most, MOST_FITTED) : MOST_FITTED;
  }

  get #bounds() {
    return limits(this.#fitted);
  }

  // Where the camera is going, or where it is.
  get #aim() {
    return this.#goal?.camera ?? this.#now;
  }

  // An element over the stage that moves with the picture; its `--k` is the zoom.
  carry(element) {
    this.#follower = element;
  }

  fittedZoom() {
    return this.#fitted.k;
  }

  // Looks at a new picture; the camera stays where it is until it is told to move.
  attach(group, frame) {
    this.#target = group;
    this.#frame = frame;
    this.#draw();
  }

  // Shows the whole picture.
  fit(ms = GLIDE_MS) {
    this.#opening = null;
    this.again(ms);
  }

  // Shows a new picture: the whole, or where that is too small to read, what is about a point of it.
  // opening: {least (zoom), at: {x, y}}; null: the whole.
  open(opening, ms = GLIDE_MS) {
    this.#opening = opening;
    this.again(ms);
  }

  // Shows again what was shown first, in a stage of any size.
  again(ms = GLIDE_MS) {
    this.#mode = "fit";
    const part = this.#opening && opened(this.#frame, this.#box, this.#opening.least, this.#opening.at);
    this.#host.toggleAttribute("data-partial", Boolean(part));
    this.#glide(part ?? this.#fitted, ms);
  }

  pan(dx, dy) {
    this.#move((camera) => panned(camera, dx, dy));
  }

  zoomAt(factor, point) {
    this.#move((camera) => zoomedAt(camera, factor, point, this.#bounds));
  }

  pinch(before, after) {
    this.#move((camera) => pinched(camera, before, after, this.#bounds));
  }

  zoomBy(factor) {
    this.#mode = "free";
    const { width, height } = this.#box;
    const middle = { x: width / 2, y: height / 2 };
    const next = zoomedAt(this.#aim, factor, middle, this.#bounds);
    this.#glide(kept(next, this.#frame, this.#box));
  }

  // Pans just enough to show a mark; with `least` (a zoom) it also comes that near.
  reveal(mark, least = 0) {
    const from = this.#aim;
    if (from.k < least * 0.98 || (least > 0 && this.#mode === "glide")) {
      this.#mode = "glide";
      const k = clampZoom(Math.max(least, from.k), this.#bounds);
      return this.#glide(filled(centred(mark, k, this.#box), this.#frame, this.#box));
    }
    const next = revealing(from, mark, this.#box);
    if (sameCamera(from, next)) return undefined;
    if (this.#mode === "fit") this.#mode = "glide";
    return this.#glide(next);
  }

  stop() {
    this.#goal = null;
    cancelAnimationFrame(this.#ticket);
    this.#ticket = 0;
  }

  #move(change) {
    this.#mode = "free";
    this.#put(kept(change(this.#aim), this.#frame, this.#box));
  }

  #put(camera) {
    this.#goal = null;
    this.#now = camera;
    this.#ticket ||= requestAnimationFrame(() => this.#draw());
  }

  #glide(camera, ms = GLIDE_MS) {
    if (ms === 0 || this.#still() || sameCamera(this.#now, camera)) return this.#put(camera);
    const from = this.#now;
    const mine = { camera };
    let began = 0;
    this.#goal = mine;
    const tick = (time) => {
      if (this.#goal !== mine) return;
      began ||= time;
      const t = Math.min((time - began) / ms, 1);
      this.#now = between(from, camera, eased(t));
      this.#draw();
      if (t < 1) requestAnimationFrame(tick);
      else this.#goal = null;
    };
    requestAnimationFrame(tick);
    return undefined;
  }

  #draw() {
    this.#ticket = 0;
    const { k, x, y } = this.#now;
    this.#target?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`);
    this.#follower?.style.setProperty("transform", `translate(${x}px, ${y}px)`);
    this.#follower?.style.setProperty("--k", k);
  }
}
