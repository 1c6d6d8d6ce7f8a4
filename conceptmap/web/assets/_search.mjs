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

// concepts: [{id, label, aliases, kind, definition, views}]. The index keeps each word of the names
// once: slips of the finger are looked for among these.
export function buildIndex(concepts) {
  const rows = concepts.map((concept) => ({
    concept,
    texts: [
      textRow("label", concept.label ?? ""),
      ...(concept.aliases ?? []).map((alias) => textRow("alias", alias)),
      textRow("definition", concept.definition ?? ""),
    ],
  }));
  const names = rows.flatMap((row) => row.texts.filter((text) => text.field !== "definition"));
  return { rows, vocabulary: [...new Set(names.flatMap((text) => text.words))] };
}

function textRow(field, text) {
  const folded = fold(text);
  return { field, text, folded, words: words(folded) };
}

const wordsOf = (typed) => words(fold(typed.slice(0, LONGEST_TYPED))).slice(0, MOST_WORDS);

// The best hits: [{concept, field, text, part, fuzzy}], `part` being what to mark in `text`; of
// equals the one that comes first in the catalogue.
export function search(index, typed, most = 8) {
  const wanted = wordsOf(typed).map((word) => ({ word, near: nearWords(index.vocabulary, word) }));
  if (wanted.length === 0) return [];
  const hits = index.rows.map((row) => bestOf(row, wanted)).filter(Boolean);
  hits.sort((a, b) => b.score - a.score);
  return hits.slice(0, most);
}

// word of the names -> how well it answers a typed word with slips in it.
function nearWords(vocabulary, word) {
  const most = forgiven(word.length);
  const near = new Map();
  if (most === 0) return near;
  for (const target of vocabulary) {
    const begun = distance(word, target, most, true);
    if (begun === Infinity) continue;
    const whole = distance(word, target, most);
    near.set(target, FUZZY - Math.min(whole, begun + 0.2) * 5);
  }
  return near;
}

// Labels nearest to something that was not found, for "try …".
export function suggest(index, typed, most = 3) {
  const wanted = wordsOf(typed);
  const near = index.rows
    .map(({ concept, texts }) => ({ concept, far: farness(wanted, texts[0].words) }))
    .filter((row) => row.far < 1);
  near.sort((a, b) => a.far - b.far);
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

// Every typed word has to be found in one of the concept's texts; the best text decides the rank.
function bestOf({ concept, texts }, wanted) {
  let total = 0;
  let best = null;
  for (const one of wanted) {
    const found = bestText(texts, one);
    if (!found) return null;
    total += found.score;
    if (!best || found.score > best.score) best = found;
  }
  const phrase = wanted.map((one) => one.word).join(" ");
  const whole = texts.find((row) => row.field !== "definition" && row.folded === phrase);
  const score = total / wanted.length + (whole ? WEIGHTS[whole.field] + EXACT : 0);
  const { field, text } = whole ?? best.row;
  return { concept, score, field, text, part: whole ? phrase : best.part, fuzzy: best.fuzzy };
}

function bestText(texts, one) {
  let best = null;
  for (const row of texts) {
    const found = matchWord(row, one);
    if (!found) continue;
    const score = WEIGHTS[row.field] * (found.fuzzy ? 0.3 : 1) + found.grade - row.words.length / 10;
    if (!best || score > best.score) best = { ...found, row, score };
    if (row.field === "label" && !found.fuzzy) break;
  }
  return best;
}

function matchWord(row, { word, near }) {
  if (row.folded.includes(word)) {
    const grade = Math.max(...row.words.map((target) => gradeOf(target, word)));
    if (grade > 0) return { grade, part: word, fuzzy: false };
  }
  if (near.size === 0 || row.field === "definition") return null;
  let best = null;
  for (const target of row.words) {
    const grade = near.get(target);
    if (grade > (best?.grade ?? 0)) best = { grade, part: target, fuzzy: true };
  }
  return best;
}

function gradeOf(target, word) {
  if (target === word) return WORD;
  if (target.startsWith(word)) return PREFIX;
  return word.length > 2 && target.includes(word) ? INSIDE : 0;
}
