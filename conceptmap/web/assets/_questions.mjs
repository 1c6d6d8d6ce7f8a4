// What a typed question names: "How does play lead to insight?" is about Play and Insight. Concepts are
// found by whole names, the longest first, and two or three of them make a question to the map.
import { fold, words } from "./_fold.mjs";

const MOST_WORDS = 40;
const MOST_NAMED = 3;
const SHARING = new Set([
  ..."share shares shared common compare compared comparison differ different difference".split(" "),
  ..."differences similar similarities similarity alike unlike versus vs".split(" "),
]);

// rows: [{concept, texts: [{field, text}]}], from buildIndex. [{concept, words}], longest first.
export function namesOf(rows) {
  const names = rows.flatMap(({ concept, texts }) =>
    texts
      .filter(({ field }) => field !== "definition")
      .flatMap(({ text }) => [text, ...text.split(/[()]/)])
      .map((name) => ({ concept, words: words(fold(name)) })),
  );
  return names.filter((name) => name.words.length > 0).sort((a, b) => b.words.length - a.words.length);
}

const same = (one, other) => one === other || one === `${other}s` || other === `${one}s`;

// The concepts that a text names, in the order of the text.
export function named(names, typed) {
  const said = words(fold(typed)).slice(0, MOST_WORDS);
  const found = [];
  for (const name of names) {
    for (let at = 0; at + name.words.length <= said.length; at += 1) {
      if (!name.words.every((word, next) => said[at + next] && same(word, said[at + next]))) continue;
      said.fill("", at, at + name.words.length);
      found.push({ at, concept: name.concept });
    }
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Map(found.map(({ concept }) => [concept.id, concept])).values()];
}

// The questions to the map that a text with several names may mean, the likelier first:
// [{how: "connect" | "compare", ids, text}].
export function questions(concepts, typed) {
  const about = concepts.slice(0, MOST_NAMED);
  if (about.length < 2) return [];
  const labels = about.map(({ label }) => label);
  const listed = `${labels.slice(0, -1).join(", ")} and ${labels.at(-1)}`;
  const ids = about.map(({ id }) => id);
  const compare = { how: "compare", ids, text: `What do ${listed} share?` };
  if (about.length > 2) return [compare];
  const connect = { how: "connect", ids, text: `How are ${listed} connected?` };
  const shares = words(fold(typed)).some((word) => SHARING.has(word));
  return shares ? [compare, connect] : [connect, compare];
}
