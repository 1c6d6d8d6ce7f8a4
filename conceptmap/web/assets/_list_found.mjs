// What typing into the list finds, in words: for the eye where it is nothing, for a screen reader always,
// when the typing has come to a rest.
import { element } from "./_list_rows.mjs";

const REST_MS = 500;
const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

// groups: as grouped() gives them.
export function foundIn(groups) {
  const entries = groups.flatMap((group) => group.entries);
  const concepts = entries.filter((entry) => entry.concept).length;
  const links = entries.reduce((sum, entry) => sum + (entry.link ? 1 : entry.links.length), 0);
  const parts = [concepts && many(concepts, "concept"), links && many(links, "proposition")];
  return `${parts.filter(Boolean).join(", ")} in the list.`;
}

// say(text): tells a screen reader.
export function createFound(say) {
  let timer = 0;
  let before = "";

  // host: where it is said that there is nothing. typed: what was looked for.
  return function tell(host, groups, typed) {
    const nothing = groups.length === 0 && typed !== "";
    host.hidden = !nothing;
    host.replaceChildren();
    const words = nothing ? `Nothing shown here says “${typed}”.` : foundIn(groups);
    if (nothing) {
      const search = element("button", "tool list-elsewhere", "Search the whole map");
      search.type = "button";
      host.append(`${words} `, search);
    }
    clearTimeout(timer);
    if (typed !== before) timer = setTimeout(() => say(words), REST_MS);
    before = typed;
  };
}
