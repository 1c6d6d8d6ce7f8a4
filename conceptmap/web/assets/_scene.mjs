// Reads a picture's SVG text into elements and an index of its marks.
import { connect } from "./_lit.mjs";

const SVG_NS = "http://www.w3.org/2000/svg";
const PHRASE_PX = 12.5;

// {svg, camera, frame, fontPx, unit, index}; index rows carry their elements as `el`, lengths in px
// of the picture. Throws when the text is no picture.
export function readScene(text) {
  const svg = parseSvg(text);
  const camera = svg.querySelector(".camera");
  const box = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!camera || box.length !== 4 || !(box[2] > 0 && box[3] > 0)) {
    throw new Error("The picture has no camera group or no viewBox.");
  }
  const fontPx = Number(svg.dataset.font) || PHRASE_PX;
  return {
    svg,
    camera,
    frame: { width: box[2], height: box[3] },
    fontPx,
    unit: fontPx / PHRASE_PX,
    index: connect(
      [...svg.querySelectorAll("[data-concept]")].map(conceptRow),
      [...svg.querySelectorAll("[data-link]")].map(linkRow),
      [...svg.querySelectorAll("[data-hub]")].map(fanRow),
    ),
  };
}

export const sameFrame = (a, b) => a.width === b.width && a.height === b.height;

function parseSvg(text) {
  const parsed = new DOMParser().parseFromString(text ?? "", "image/svg+xml").documentElement;
  if (parsed.namespaceURI !== SVG_NS || parsed.localName !== "svg") {
    throw new Error("The picture is not SVG.");
  }
  return document.importNode(parsed, true);
}

const numbers = (el, name) => (el.getAttribute(name) ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];

function boxOf(el) {
  const [x = 0, y = 0] = el ? numbers(el, "transform") : [];
  return { x, y, width: Number(el?.dataset.w) || 0, height: Number(el?.dataset.h) || 0 };
}

const conceptRow = (el) => ({
  id: el.dataset.concept,
  el,
  name: el.getAttribute("aria-label") ?? "",
  shape: el.dataset.shape,
  ...boxOf(el),
});

const linkRow = (el) => ({
  id: el.dataset.link,
  el,
  from: el.dataset.from,
  to: el.dataset.to,
  phrase: el.dataset.phrase,
  phraseEl: el.querySelector(".phrase"),
  ...boxOf(el.querySelector(".phrase")),
});

const fanRow = (el) => ({
  phrase: el.dataset.phrase,
  el,
  links: (el.dataset.links ?? "").split(" ").filter(Boolean),
  hub: el.dataset.hub,
  side: el.dataset.side,
  ...boxOf(el.querySelector(".phrase")),
});

// The mark that an element belongs to, as {kind: "concept" | "link" | "fan", id}; null for none.
export function markAt(element) {
  const el = element?.closest?.("[data-concept], [data-link], [data-hub]");
  if (!el) return null;
  if (el.dataset.concept) return { kind: "concept", id: el.dataset.concept };
  if (el.dataset.link) return { kind: "link", id: el.dataset.link };
  return { kind: "fan", id: el.dataset.phrase };
}

export const elementOf = (index, ref) =>
  (ref && (ref.kind === "concept" ? index.concepts : index.links).get(ref.id)?.el) ?? null;
