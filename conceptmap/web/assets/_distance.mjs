// How many slips of the finger lie between two words: a letter more, less, wrong, or two swapped
// (optimal string alignment; Damerau 1964, https://doi.org/10.1145/363958.363994).

// The distance, or Infinity when it is more than `most`. With `prefix`, letters of `target` after
// the best match cost nothing: what is being typed is often not finished.
export function distance(typed, whole, most, prefix = false) {
  if (typed.length - whole.length > most) return Infinity;
  if (!prefix && whole.length - typed.length > most) return Infinity;
  const target = prefix ? whole.slice(0, typed.length + most) : whole;
  let before = [];
  let last = Array.from({ length: target.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= target.length; column += 1) {
      now[column] = cell(typed, target, row, column, now, last, before);
      if (now[column] < least) least = now[column];
    }
    if (least > most) return Infinity;
    before = last;
    last = now;
  }
  const found = prefix ? Math.min(...last) : last[target.length];
  return found <= most ? found : Infinity;
}

function cell(typed, target, row, column, now, last, before) {
  const wrong = typed[row - 1] === target[column - 1] ? 0 : 1;
  const best = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + wrong);
  const swapped =
    row > 1 &&
    column > 1 &&
    typed[row - 1] === target[column - 2] &&
    typed[row - 2] === target[column - 1];
  return swapped ? Math.min(best, before[column - 2] + 1) : best;
}

// How many slips are forgiven in a word of this length.
export function forgiven(length) {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}
