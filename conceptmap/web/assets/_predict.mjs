// Predict the link: the question that a state asks, and what is known of its answers. Pure.

// table: {link: {from, to, choices: [phrase], answer}}; ask, tally: fields of the state. Returns the
// row with its id; counts: how many chose each phrase, null as long as the answer is not shown.
export function questionOf(table, ask, tally) {
  const row = ask && table?.[ask];
  if (!row) return null;
  const counts = tally ? padded(tally.split(",").map(Number), row.choices.length) : null;
  return { id: ask, ...row, counts };
}

const padded = (counts, many) => Array.from({ length: many }, (_, at) => counts[at] || 0);

// What phones and hands chose together, a number for each choice.
export const together = (phones, hands, many) =>
  padded(phones, many).map((count, at) => count + (hands[at] || 0));

export const total = (counts) => counts.reduce((sum, count) => sum + count, 0);

// Hands after an act on them: "2:1" one more for the third choice, "2:-1" one less, "2=14" so many.
export function counted(hands, act, many) {
  const [, at, how, number] = /^(\d)(:|=(?!-))(-?\d{1,4})$/.exec(act) ?? [];
  if (at === undefined || at >= many) return hands;
  const next = padded(hands, many);
  const wanted = how === "=" ? Number(number) : next[at] + Number(number);
  next[at] = Math.min(Math.max(wanted, 0), 9999);
  return next;
}

// Which link to ask for: the selected one, else the first that was not asked for yet, else the first.
export function linkToAsk({ selected, links, table, asked, but = "" }) {
  const chosen = /^link:(.+)$/s.exec(selected)?.[1];
  if (chosen && table[chosen] && links.includes(chosen)) return chosen;
  const known = links.filter((id) => table[id] && id !== but);
  return known.find((id) => !asked.has(id)) ?? known[0] ?? "";
}

// "3 answers", "1 answer".
export const answersOf = (count) => `${count} answer${count === 1 ? "" : "s"}`;

export const letterOf = (at) => "ABCD"[at] ?? String(at + 1);
