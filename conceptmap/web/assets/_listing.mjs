// What the list beside the map shows, as groups of entries. Pure.
//
// text: {concepts: [{id, label, also, kind, level}], links: [{id, from, to, words: [from, phrase, to],
// type, contested}]}, in the map's order. terms: {kinds, levels, types}, each id -> name.
import { fold, words } from "./_fold.mjs";

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

export const GROUPS = ["concept", "kind", "type"];
export const ORDERS = ["map", "name", "links"];

// Concepts by id, links by id, and each concept's links, from it and to it.
export function connectText({ concepts, links }) {
  const index = {
    concepts: new Map(concepts.map((row) => [row.id, { ...row, out: [], in: [] }])),
    links: new Map(links.map((row) => [row.id, row])),
  };
  for (const link of links) {
    index.concepts.get(link.from)?.out.push(link);
    index.concepts.get(link.to)?.in.push(link);
  }
  return index;
}

export const sentenceOf = (link) => link.words.filter(Boolean).join(" ");
export const degreeOf = (concept) =>
  new Set([...concept.out, ...concept.in].map((link) => link.id)).size;

// -> [{id, title, entries}], title "" for a single group; an entry is {concept, links} or {link}.
// group: of GROUPS; order: of ORDERS; typed: every word of it has to begin a word of what stays.
export function grouped(index, { group, order, typed, terms }) {
  const fits = fitting(typed);
  const concepts = [...index.concepts.values()];
  if (group === "type") return byType(index, [...index.links.values()], { order, fits, terms });
  const entries = concepts.map((concept) => entryOf(concept, fits)).filter(Boolean);
  const sorted = inOrder(entries, order);
  if (group === "concept") return sorted.length ? [{ id: "", title: "", entries: sorted }] : [];
  return gathered(sorted, (entry) => entry.concept.kind, terms?.kinds ?? {});
}

// A concept that fits keeps all its sentences; another keeps those that fit.
function entryOf(concept, fits) {
  const named = fits(`${concept.label} ${concept.also.join(" ")}`);
  const links = named ? concept.out : concept.out.filter((link) => fits(sentenceOf(link)));
  return named || links.length ? { concept, links } : null;
}

function inOrder(entries, order) {
  const byName = (a, b) => collator.compare(a.concept.label, b.concept.label);
  if (order === "name") return entries.toSorted(byName);
  if (order !== "links") return entries;
  return entries.toSorted((a, b) => degreeOf(b.concept) - degreeOf(a.concept) || byName(a, b));
}

function byType(index, links, { order, fits, terms }) {
  const degree = (link) => degreeOf(index.concepts.get(link.from));
  const found = links.filter((link) => fits(sentenceOf(link)));
  const byName = (a, b) => collator.compare(sentenceOf(a), sentenceOf(b));
  const sorted = {
    map: () => found,
    name: () => found.toSorted(byName),
    links: () => found.toSorted((a, b) => degree(b) - degree(a) || byName(a, b)),
  }[order]();
  const groups = gathered(sorted.map((link) => ({ link })), (entry) => entry.link.type, terms?.types ?? {});
  const alone = [...index.concepts.values()].filter(
    (concept) => degreeOf(concept) === 0 && fits(`${concept.label} ${concept.also.join(" ")}`),
  );
  const rest = alone.map((concept) => ({ concept, links: [] }));
  if (rest.length) groups.push({ id: "none", title: "without a proposition", entries: inOrder(rest, order) });
  return groups;
}

function gathered(entries, keyOf, names) {
  const groups = new Map(Object.keys(names).map((id) => [id, []]));
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  return [...groups]
    .filter(([, inside]) => inside.length)
    .map(([id, inside]) => ({ id, title: names[id] ?? id, entries: inside }));
}

const kept = new Map();
const MOST_KEPT = 20_000;

function wordsOf(text) {
  let found = kept.get(text);
  if (!found) {
    if (kept.size > MOST_KEPT) kept.clear();
    found = words(fold(text));
    kept.set(text, found);
  }
  return found;
}

function fitting(typed) {
  const wanted = words(fold(typed));
  return (text) =>
    wanted.length === 0 ||
    wanted.every((word) => wordsOf(text).some((target) => target.startsWith(word)));
}
