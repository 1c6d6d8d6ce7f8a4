// Letters typed one after the other, as the beginning of a name. Pure but for the clock it is given.
import { fold, words } from "./_fold.mjs";

const PAUSE_MS = 800;

// Whether a key press is a letter or digit that belongs to a name, small or capital. begun: whether one has
// been typed just now; then spaces and digits belong to it too.
export function isTyped({ key, ctrlKey, metaKey, altKey }, begun) {
  if (ctrlKey || metaKey || altKey || [...key].length !== 1) return false;
  if (begun) return /[\p{L}\p{N} '’.-]/u.test(key);
  return /\p{L}/u.test(key);
}

export function createTypeahead() {
  let typed = "";
  let last = -Infinity;

  const isBegun = (now) => now - last < PAUSE_MS;

  return {
    isBegun,
    get typed() {
      return typed;
    },
    // names: [{id, name}] in the order of the alphabet; here: the id to look on from. The id that the
    // letters so far lead to; null for none. One letter again and again goes through all it begins.
    type(letter, now, names, here) {
      typed = isBegun(now) ? typed + fold(letter) : fold(letter);
      last = now;
      const same = [...typed].every((one) => one === typed[0]);
      const wanted = same ? typed[0] : typed;
      const at = names.findIndex((row) => row.id === here);
      const from = same ? at + 1 : Math.max(at, 0);
      const round = [...names.slice(from), ...names.slice(0, from)];
      const begins = round.find((row) => fold(row.name).startsWith(wanted));
      const holds = () => round.find((row) => words(fold(row.name)).some((word) => word.startsWith(wanted)));
      return (begins ?? holds())?.id ?? null;
    },
  };
}
