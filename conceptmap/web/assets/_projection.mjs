// The camera's mathematics. A camera {k, x, y} puts the picture's point (px, py) at the stage's
// point (px * k + x, py * k + y); lengths in CSS px, k is the zoom (1 = 100 %).

export const PADDING = 16;
const LEAST_VISIBLE = 60;
export const MOST_FITTED = 1.75;
// The share of the zoom wanted that is near enough to it.
const ENOUGH = 0.85;

// The zoom and place at which the whole frame is seen, centred; a small picture is not blown up.
export function fitted(frame, box, padding = PADDING, most = MOST_FITTED) {
  const wide = Math.max(box.width - 2 * padding, 1);
  const high = Math.max(box.height - 2 * padding, 1);
  const k = Math.min(wide / frame.width, high / frame.height, most);
  return centred({ x: frame.width / 2, y: frame.height / 2 }, k, box);
}

// Where a picture opens whose whole would be too small to read (zoom below `least`): at `least`, or with its
// whole width in sight, about a point; null where the whole can be read.
export function opened(frame, box, least, at, padding = PADDING) {
  const across = (box.width - 2 * padding) / frame.width;
  if (fitted(frame, box, padding).k >= ENOUGH * least) return null;
  const k = across < ENOUGH * least ? least : Math.min(across, Math.max(least, 1));
  return filled(centred(at, k, box), frame, box, padding);
}

// The camera that shows a point of the picture in the middle of the stage.
export const centred = (point, k, box) => ({
  k,
  x: box.width / 2 - point.x * k,
  y: box.height / 2 - point.y * k,
});

export const toPicture = (camera, point) => ({
  x: (point.x - camera.x) / camera.k,
  y: (point.y - camera.y) / camera.k,
});

// How far one may zoom: half of the fitted size, and up to type of eight times its natural size.
export const limits = (fit) => ({ least: fit.k * 0.5, most: Math.max(fit.k * 8, 4) });

export const clampZoom = (k, { least, most }) => Math.min(Math.max(k, least), most);

// Zooms by a factor; what lies under the point stays under it.
export function zoomedAt(camera, factor, point, bounds) {
  const k = clampZoom(camera.k * factor, bounds);
  const held = toPicture(camera, point);
  return { k, x: point.x - held.x * k, y: point.y - held.y * k };
}

export const panned = (camera, dx, dy) => ({ k: camera.k, x: camera.x + dx, y: camera.y + dy });

// Two fingers: the pair of points of the picture under them stays under them (without rotation).
export function pinched(camera, before, after, bounds) {
  const span = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const from = middle(before);
  const to = middle(after);
  const zoomed = zoomedAt(camera, span(after) / Math.max(span(before), 1), from, bounds);
  return panned(zoomed, to.x - from.x, to.y - from.y);
}

// Keeps a part of the frame in sight, so that nobody loses the picture.
export function kept(camera, frame, box) {
  const within = (at, size, room) =>
    Math.min(Math.max(at, LEAST_VISIBLE - size), room - LEAST_VISIBLE);
  return {
    k: camera.k,
    x: within(camera.x, frame.width * camera.k, box.width),
    y: within(camera.y, frame.height * camera.k, box.height),
  };
}

// Pans back until nothing beyond the frame takes up the room of what is in it.
export function filled(camera, frame, box, padding = PADDING) {
  const within = (at, size, room) =>
    size + 2 * padding <= room
      ? (room - size) / 2
      : Math.min(Math.max(at, room - padding - size), padding);
  return {
    k: camera.k,
    x: within(camera.x, frame.width * camera.k, box.width),
    y: within(camera.y, frame.height * camera.k, box.height),
  };
}

// Pans just enough that a box of the picture {x, y (centre), width, height} is in sight.
export function revealing(camera, mark, box, margin = PADDING) {
  const shift = (centre, half, room) => {
    const low = centre - half;
    const high = centre + half;
    if (high - low > room - 2 * margin) return room / 2 - centre;
    if (low < margin) return margin - low;
    return high > room - margin ? room - margin - high : 0;
  };
  const { k } = camera;
  return panned(
    camera,
    shift(mark.x * k + camera.x, (mark.width / 2) * k, box.width),
    shift(mark.y * k + camera.y, (mark.height / 2) * k, box.height),
  );
}

// A camera between two others, t from 0 to 1: the zoom changes evenly to the eye, and the point
// that both agree on stands still.
export function between(a, b, t) {
  if (t >= 1) return b;
  const k = a.k * (b.k / a.k) ** t;
  const part = Math.abs(b.k - a.k) > 1e-6 * a.k ? (k - a.k) / (b.k - a.k) : t;
  return { k, x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

export const sameCamera = (a, b) =>
  Math.abs(a.k - b.k) < 1e-4 * b.k && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;

// The class of saved arrangements nearest to a shape: wide 16:9, square 1:1 or tall 9:16.
export function aspectClass(width, height) {
  const shape = Math.log(Math.max(width, 1) / Math.max(height, 1));
  const edge = Math.log(16 / 9) / 2;
  if (shape > edge) return "wide";
  return shape < -edge ? "tall" : "square";
}
