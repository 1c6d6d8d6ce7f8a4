// Draws what a search found. Data goes in as text only, never as markup.
import { findFolded } from "./_fold.mjs";

const DEFINITION_LETTERS = 90;

// hits: [{concept, field, text, part, fuzzy, place}], place being the view it is in, when not this
// one; or a question to the map, {how, text}.
export function drawHits(list, hits) {
  list.dataset.empty = "false";
  list.replaceChildren(...hits.map((hit, at) => drawHit(hit, `${list.id}-${at}`)));
}

// What to say when nothing was found; returns the concepts offered instead, as hits.
export function drawNothing(list, typed, suggestions) {
  list.dataset.empty = "true";
  const said = element("li", "search-nothing", `Nothing found for “${typed}”`);
  said.setAttribute("role", "presentation");
  if (suggestions.length) said.append(", try …");
  const hits = suggestions.map((concept) => ({ concept }));
  list.replaceChildren(said, ...hits.map((hit, at) => drawHit(hit, `${list.id}-${at}`)));
  return hits;
}

function drawHit({ concept, field, text, part, place, how }, id) {
  const option = element("li", "search-hit");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  if (how) {
    option.classList.add("search-ask");
    option.append(element("span", "search-label", text));
    return option;
  }
  const mark = element("span", "kind-mark");
  mark.dataset.kind = concept.kind ?? "";
  const label = element("span", "search-label");
  label.append(...marked(concept.label, field === "label" ? part : ""));
  option.append(mark, label);
  if (field === "alias") option.append(also(text, part));
  if (field === "definition") option.append(extract(text, part));
  if (place) option.append(element("span", "search-place", `in ${place.title}`));
  return option;
}

function also(text, part) {
  const el = element("span", "search-also");
  el.append("also ", ...marked(text, part));
  return el;
}

function extract(text, part) {
  const at = findFolded(text, part)?.[0] ?? 0;
  const from = Math.max(text.lastIndexOf(" ", Math.max(at - 30, 0)), 0);
  const cut = text.slice(from, from + DEFINITION_LETTERS).trim();
  const el = element("span", "search-also");
  el.append(from > 0 ? "… " : "", ...marked(cut, part), from + DEFINITION_LETTERS < text.length ? " …" : "");
  return el;
}

function marked(text, part) {
  const at = findFolded(text, part);
  if (!at) return [text];
  const [start, end] = at;
  return [text.slice(0, start), element("mark", "", text.slice(start, end)), text.slice(end)];
}

function element(name, className, text = "") {
  const el = document.createElement(name);
  if (className) el.className = className;
  el.textContent = text;
  return el;
}
