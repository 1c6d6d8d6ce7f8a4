// Text as search sees it: lower case, without diacritics, in words.

const LETTERS = {
  ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ŋ: "n", ħ: "h",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const MARKS = /\p{M}/gu;
const PLAIN = /^[\x20-\x7e]*$/;

export function fold(text) {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFD").replace(MARKS, "").replace(SPECIAL, (letter) => LETTERS[letter]);
}

export const words = (folded) => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

// Where a folded text begins and ends in the text it was folded from: [start, end) in UTF-16 units
// of `text`; null when it is not in there.
export function findFolded(text, part) {
  const starts = [];
  let folded = "";
  for (const { segment, index } of graphemes(text)) {
    const piece = fold(segment);
    for (let unit = 0; unit < piece.length; unit += 1) starts.push([index, index + segment.length]);
    folded += piece;
  }
  const at = part ? folded.indexOf(part) : -1;
  return at < 0 ? null : [starts[at][0], starts[at + part.length - 1][1]];
}

const graphemes = (text) => new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
