// The link that is asked for, in the picture: its phrase is hidden behind a question mark, the rest is quiet.

const SVG_NS = "http://www.w3.org/2000/svg";

// host: what holds the picture. question: {id, counts} or null.
export function markAsked(host, question) {
  const svg = host.querySelector("svg");
  if (!svg) return;
  const asked = question ? link(svg, question.id) : null;
  const wanted = asked ? `${question.id} ${question.counts ? "told" : "open"}` : "";
  if ((svg.dataset.asked ?? "") === wanted) return;
  clear(svg);
  if (!asked) return;
  svg.dataset.asked = wanted;
  const { from, to } = asked.dataset;
  const marks = [...svg.querySelectorAll(".link, .fan, .concept")];
  for (const el of marks) {
    const ends = el.dataset.concept === from || el.dataset.concept === to;
    const its = el === asked || (el.dataset.links ?? "").split(" ").includes(question.id);
    el.classList.add(ends || its ? "is-asked" : "is-beside");
    if (its && !question.counts) hide(el);
  }
}

function clear(svg) {
  delete svg.dataset.asked;
  for (const el of svg.querySelectorAll(".asked-mark")) el.remove();
  for (const el of svg.querySelectorAll("[data-named]")) {
    el.setAttribute("aria-label", el.dataset.named);
    delete el.dataset.named;
  }
  for (const el of svg.querySelectorAll(":is(.is-asked, .is-beside, .is-hushed)")) {
    el.classList.remove("is-asked", "is-beside", "is-hushed");
  }
}

function hide(el) {
  if (el.hasAttribute("aria-label")) {
    el.dataset.named = el.getAttribute("aria-label");
    el.setAttribute("aria-label", "The phrase that is asked for");
  }
  const phrase = el.querySelector(".phrase");
  if (!phrase) return;
  el.classList.add("is-hushed");
  const words = phrase.querySelector("text");
  const mark = document.createElementNS(SVG_NS, "g");
  mark.setAttribute("class", "asked-mark");
  const size = Number(words?.getAttribute("font-size")) || 14;
  const disc = mark.appendChild(document.createElementNS(SVG_NS, "circle"));
  disc.setAttribute("r", String(size * 1.05));
  const sign = mark.appendChild(document.createElementNS(SVG_NS, "text"));
  sign.setAttribute("text-anchor", "middle");
  sign.setAttribute("font-size", String(size * 1.5));
  sign.setAttribute("font-weight", "700");
  sign.setAttribute("y", String(size * 0.54));
  sign.textContent = "?";
  phrase.append(mark);
}

const link = (svg, id) =>
  [...svg.querySelectorAll(".link")].find((el) => el.dataset.link === id) ?? null;
