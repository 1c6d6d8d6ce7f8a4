// Draws the list's groups and entries: headings, lists and buttons. Data goes in as text only.
import { degreeOf } from "./_listing.mjs";

const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

// group: {id, title, entries}; terms: the names of kinds and levels.
export function drawGroup(group, terms) {
  const section = element("section", "list-group");
  if (group.title) {
    const heading = element("h3", "list-title", capital(group.title));
    heading.append(element("span", "unseen", ":"), " ", element("span", "count", String(group.entries.length)));
    section.append(heading);
  }
  const list = element("ul", "list-entries");
  list.append(...group.entries.map((entry) => drawEntry(entry, group.title ? "h4" : "h3", terms)));
  section.append(list);
  return section;
}

function drawEntry(entry, level, terms) {
  const item = element("li", "list-entry");
  if (entry.link) {
    item.append(drawSentence(entry.link));
    return item;
  }
  const { concept, links } = entry;
  const heading = element(level, "list-concept");
  const mark = element("span", "kind-mark");
  mark.dataset.kind = concept.kind;
  heading.append(row(`concept:${concept.id}`, "", [mark, element("span", "list-label", concept.label)]));
  item.append(heading, element("p", "list-facts", facts(concept, terms)));
  if (links.length) item.append(drawSentences(links));
  return item;
}

function facts(concept, terms) {
  return [
    terms?.kinds[concept.kind] ?? concept.kind,
    terms?.levels[concept.level] ?? "",
    many(degreeOf(concept), "proposition"),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function drawSentences(links) {
  const list = element("ul", "list-sentences");
  for (const link of links) {
    const item = element("li", "list-item");
    item.append(drawSentence(link));
    list.append(item);
  }
  return list;
}

function drawSentence(link) {
  const [from, phrase, to] = link.words;
  const said = element("span", "list-said");
  said.append(element("span", "list-from", from), " ", element("span", "list-phrase", phrase), " ");
  said.append(element("span", "list-to", to));
  const parts = link.contested ? [said, " ", element("span", "badge-contested", "two views")] : [said];
  return row(`link:${link.id}`, "list-sentence", parts);
}

// The button that selects a mark: [data-row="concept:ID"] or [data-row="link:ID"].
function row(ref, className, parts) {
  const button = element("button", `list-row ${className}`.trim());
  button.type = "button";
  button.tabIndex = -1;
  button.dataset.row = ref;
  button.append(...parts);
  return button;
}

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

export function element(name, className, text = "") {
  const el = document.createElement(name);
  el.className = className;
  if (text) el.textContent = text;
  return el;
}
