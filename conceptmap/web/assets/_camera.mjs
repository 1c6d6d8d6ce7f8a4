// The camera on a picture: holds where it looks, moves it, draws at most once a frame.
import {
  between,
  centred,
  clampZoom,
  fitted,
  kept,
  limits,
  panned,
  pinched,
  revealing,
  sameCamera,
  zoomedAt,
} from "./_projection.mjs";

const GLIDE_MS = 220;
const eased = (t) => 1 - (1 - t) ** 3;

// host: the stage element; onChange(camera): after each drawn frame.
// mode: "fit" follows the stage's size, "glide" was moved to show a mark, "free" is the reader's.
export function createCamera(host, { onChange, still }) {
  let target = null;
  let frame = { width: 1, height: 1 };
  let now = { k: 1, x: 0, y: 0 };
  let goal = null;
  let ticket = 0;
  let mode = "fit";

  const box = () => ({ width: host.clientWidth, height: host.clientHeight });
  const fit = () => fitted(frame, box());
  const bounds = () => limits(fit());

  function draw() {
    ticket = 0;
    if (!target) return;
    target.setAttribute("transform", `translate(${now.x} ${now.y}) scale(${now.k})`);
    onChange(now);
  }

  function put(camera) {
    goal = null;
    now = camera;
    ticket ||= requestAnimationFrame(draw);
  }

  function glide(camera, ms = GLIDE_MS) {
    if (sameCamera(now, camera) || still() || ms === 0) return put(camera);
    const from = now;
    const mine = { camera };
    let began = 0;
    goal = mine;
    const tick = (time) => {
      if (goal !== mine) return;
      began ||= time;
      const t = Math.min((time - began) / ms, 1);
      now = between(from, camera, eased(t));
      draw();
      if (t < 1) requestAnimationFrame(tick);
      else goal = null;
    };
    requestAnimationFrame(tick);
  }

  const by = (change) => {
    mode = "free";
    put(kept(change(goal?.camera ?? now), frame, box()));
  };

  return {
    // Looks at a new picture; the camera stays where it is until it is told to move.
    attach(group, size) {
      target = group;
      frame = size;
      draw();
    },
    fit(ms) {
      mode = "fit";
      glide(fit(), ms);
    },
    pan: (dx, dy) => by((camera) => panned(camera, dx, dy)),
    zoomAt: (factor, point) => by((camera) => zoomedAt(camera, factor, point, bounds())),
    pinch: (before, after) => by((camera) => pinched(camera, before, after, bounds())),
    zoomBy(factor) {
      mode = "free";
      const { width, height } = box();
      const middle = { x: width / 2, y: height / 2 };
      glide(kept(zoomedAt(goal?.camera ?? now, factor, middle, bounds()), frame, box()));
    },
    // Pans just enough to show a mark; with `least` (a zoom) it also comes that near.
    reveal(mark, least = 0) {
      const from = goal?.camera ?? now;
      if (from.k < least * 0.98 || (least > 0 && mode === "glide")) {
        mode = "glide";
        return glide(centred(mark, clampZoom(Math.max(least, from.k), bounds()), box()));
      }
      const next = revealing(from, mark, box());
      if (!sameCamera(from, next)) {
        if (mode === "fit") mode = "glide";
        glide(next);
      }
    },
    get mode() {
      return mode;
    },
    get now() {
      return now;
    },
    fittedZoom: () => fit().k,
    stop() {
      goal = null;
      cancelAnimationFrame(ticket);
      ticket = 0;
    },
  };
}
