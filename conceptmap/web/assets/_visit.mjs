// Where the reader was the last time: kept at every change, offered when the page opens at its start.
import { isText } from "./_memory.mjs";
import { format, parse } from "./_url.mjs";

// The part of a state that says where one is: what undo goes back over, and the open card.
export function placeOf(fields, state) {
  const rows = fields.filter((row) => row.undone || row.name === "selected");
  return format(rows, state);
}

// A place in words: "Defences, Splitting". nameOf(kind, id): a label, "" where there is none.
export function wordsOf(fields, query, nameOf) {
  const { view = "", selected = "", focus = "", path = [], compared = [] } = parse(fields, query);
  const [kind, id] = selected.split(":");
  const named = (list) => list.map((one) => nameOf("concept", one)).filter(Boolean).join(" and ");
  const words = [
    named(path) || named(compared) || nameOf("concept", focus) || nameOf("view", view),
    kind === "concept" && id !== focus ? nameOf("concept", id) : "",
  ];
  return words.filter(Boolean).join(", ");
}

// memory: from createMemory; title(): the map's; place: the window's location; nameOf as above.
// offer(text, label, act) -> a function that takes the offer back. go(query): opens a place.
export function createVisit({ memory, title, place, nameOf, offer, go }) {
  const key = () => `place:${title()}`;
  let last = null;
  let withdraw = null;

  return {
    keep(fields, state) {
      const query = placeOf(fields, state);
      const opening = last === null;
      if (query === last) return;
      last = query;
      if (opening) return;
      withdraw?.();
      withdraw = null;
      memory.set(key(), query);
    },
    welcome(fields) {
      const query = memory.get(key(), isText, "");
      const words = place.search ? "" : wordsOf(fields, query, nameOf);
      if (words) withdraw = offer(`You were at: ${words}.`, "Go on there", () => go(query));
    },
  };
}
