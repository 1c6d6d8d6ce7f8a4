// Where lines meet the outlines of boxes, and arrowheads. Lengths in px of the picture, y down.

const CORNER = 8;

// The place where the line from a box's centre towards a point leaves the box.
// box: {x, y (centre), width, height, shape: "rounded" | "pill" | "chamfered" | "square"};
// unit: the picture's scale (corners are 8 px at 1).
export function outlinePoint(box, towards, unit = 1) {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  const w = box.width / 2;
  const h = box.height / 2;
  if (dx === 0 && dy === 0) return { x: box.x + w, y: box.y };
  const reach = 1 / Math.max(Math.abs(dx) / w, Math.abs(dy) / h);
  const hit = cutCorner(box.shape, Math.abs(dx), Math.abs(dy), { w, h, reach, unit });
  return { x: box.x + dx * hit, y: box.y + dy * hit };
}

// How many times (dx, dy), both at least 0, reach the outline of a shape centred at the origin.
function cutCorner(shape, dx, dy, { w, h, reach, unit }) {
  if (shape === "square") return reach;
  const r = shape === "pill" ? Math.min(w, h) : Math.min(CORNER * unit, w, h);
  const inCorner = dx * reach > w - r && dy * reach > h - r;
  if (!inCorner) return reach;
  if (shape === "chamfered") return (w + h - r) / (dx + dy);
  return onCircle(dx, dy, w - r, h - r, r);
}

// The farther t at which t * (dx, dy) lies on the circle round (cx, cy) with radius r.
function onCircle(dx, dy, cx, cy, r) {
  const a = dx * dx + dy * dy;
  const b = dx * cx + dy * cy;
  const c = cx * cx + cy * cy - r * r;
  return (b + Math.sqrt(Math.max(b * b - a * c, 0))) / a;
}

// The size of an arrowhead, from its polygon's points: "tip left right".
export function headSize(points) {
  const [tip, left, right] = points
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(",").map(Number))
    .map(([x, y]) => ({ x, y }));
  const foot = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  return {
    length: Math.hypot(tip.x - foot.x, tip.y - foot.y),
    half: Math.hypot(left.x - right.x, left.y - right.y) / 2,
  };
}

// An arrowhead's polygon: its tip at `to`, coming from `from`.
export function headPoints(from, to, { length, half }) {
  const span = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const ux = (to.x - from.x) / span;
  const uy = (to.y - from.y) / span;
  const foot = { x: to.x - ux * length, y: to.y - uy * length };
  const corners = [
    to,
    { x: foot.x - uy * half, y: foot.y + ux * half },
    { x: foot.x + uy * half, y: foot.y - ux * half },
  ];
  return corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");
}

// Path data of a straight line, `short` px less at its end.
export function straight(from, to, short = 0) {
  const span = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.max(1 - short / span, 0.1);
  const end = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  return `M${round(from.x)} ${round(from.y)}L${round(end.x)} ${round(end.y)}`;
}

const round = (value) => Math.round(value * 100) / 100;
