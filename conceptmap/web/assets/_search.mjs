// Finds concepts by what is typed: labels before other names before definitions; whole words
// before beginnings before slips of the finger.
import { distance, forgiven } from "./_distance.mjs";
import { fold, words } from "./_fold.mjs";

const WEIGHTS = { label: 1000, alias: 600, definition: 100 };
const EXACT = 100;
const WORD = 80;
const PREFIX = 60;
const INSIDE = 30;
const FUZZY = 20;
const MOST_WORDS = 8;
const LONGEST_TYPED = 80;

// concepts: [{id, label, aliases, kind, definition, views}].
export function buildIndex(concepts) {
  return concepts.map((concept) => ({
    concept,
    texts: [
      textRow("label", concept.label ?? ""),
      ...(concept.aliases ?? []).map((alias) => textRow("alias", alias)),
      textRow("definition", concept.definition ?? ""),
    ],
  }));
}

function textRow(field, text) {
  const folded = fold(text);
  return { field, text, folded, words: words(folded) };
}

// The best hits: [{concept, field, text, part, fuzzy}], `part` being what to mark in `text`.
export function search(index, typed, most = 8) {
  const wanted = words(fold(typed.slice(0, LONGEST_TYPED))).slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const hits = index.map((row) => bestOf(row, wanted, matchWord)).filter(Boolean);
  hits.sort(byRank);
  return hits.slice(0, most);
}

// Labels nearest to something that was not found, for "try …".
export function suggest(index, typed, most = 3) {
  const wanted = words(fold(typed.slice(0, LONGEST_TYPED))).slice(0, MOST_WORDS);
  const near = index
    .map(({ concept, texts }) => ({ concept, far: farness(wanted, texts[0].words) }))
    .filter((row) => row.far < 1);
  near.sort((a, b) => a.far - b.far || a.concept.label.localeCompare(b.concept.label));
  return near.slice(0, most).map((row) => row.concept);
}

// The least share of letters by which any typed word differs from the beginning of any other.
function farness(wanted, targets) {
  let least = 1;
  for (const word of wanted) {
    const most = Math.ceil(word.length * 0.6);
    for (const target of targets) {
      least = Math.min(least, distance(word, target, most, true) / Math.max(word.length, 1));
    }
  }
  return least;
}

function byRank(a, b) {
  return b.score - a.score || a.concept.label.localeCompare(b.concept.label);
}

// Every typed word has to be found in one of the concept's texts; the best text decides the rank.
function bestOf({ concept, texts }, wanted, match) {
  let total = 0;
  let best = null;
  for (const word of wanted) {
    const found = bestText(texts, word, match);
    if (!found) return null;
    total += found.score;
    if (!best || found.score > best.score) best = found;
  }
  const whole = texts.find((row) => row.field !== "definition" && row.folded === wanted.join(" "));
  const score = total / wanted.length + (whole ? WEIGHTS[whole.field] + EXACT : 0);
  const { field, text } = whole ?? best.row;
  const part = whole ? whole.folded : best.part;
  return { concept, score, field, text, part, fuzzy: !whole && best.fuzzy };
}

function bestText(texts, word, match) {
  let best = null;
  for (const row of texts) {
    const found = match(row, word);
    if (!found) continue;
    const score = WEIGHTS[row.field] * (found.fuzzy ? 0.3 : 1) + found.grade - row.words.length / 10;
    if (!best || score > best.score) best = { ...found, row, score };
  }
  return best;
}

function matchWord(row, word) {
  if (row.folded.includes(word)) {
    const grade = Math.max(...row.words.map((target) => gradeOf(target, word)));
    if (grade > 0) return { grade, part: word, fuzzy: false };
  }
  const most = forgiven(word.length);
  if (most === 0 || row.field === "definition") return null;
  return nearestWord(row.words, word, most);
}

function gradeOf(target, word) {
  if (target === word) return WORD;
  if (target.startsWith(word)) return PREFIX;
  return word.length > 2 && target.includes(word) ? INSIDE : 0;
}

function nearestWord(targets, word, most) {
  let best = null;
  for (const target of targets) {
    const whole = distance(word, target, most);
    const found = whole < Infinity ? whole : distance(word, target, most, true);
    if (found === Infinity) continue;
    const grade = FUZZY - found * 5 - (whole === Infinity ? 1 : 0);
    if (!best || grade > best.grade) best = { grade, part: target, fuzzy: true };
  }
  return best;
}
