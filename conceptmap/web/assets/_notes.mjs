// The reader's own notes on concepts: plain text, one a concept, for each map by its title.

const LONGEST = 10_000;

const isNotes = (value) =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === "string");

// memory: from createMemory. title(): the map's.
export function createNotes(memory, title) {
  const key = () => `notes:${title()}`;
  // Read anew each time: the same map may be open in another window.
  const all = () => memory.get(key(), isNotes, {});

  return {
    all,
    get: (id) => (Object.hasOwn(all(), id) ? all()[id] : ""),
    count: () => Object.keys(all()).length,

    // Whether the note will be there the next time. An empty one is deleted.
    put(id, text) {
      const rest = Object.entries(all()).filter(([other]) => other !== id);
      const note = text.slice(0, LONGEST);
      return memory.set(key(), Object.fromEntries(note.trim() ? [...rest, [id, note]] : rest));
    },

    replace: (notes) => memory.set(key(), notes),
  };
}

// All notes as one text. labelOf(id): a concept's label; of one that is gone, its id.
export function asText(notes, title, labelOf) {
  const parts = Object.entries(notes).map(([id, text]) => {
    const label = labelOf(id);
    return `${label}\n${"-".repeat(Math.min([...label].length, 60))}\n${text.trim()}\n`;
  });
  return `My notes on: ${title}\n\n${parts.join("\n")}`;
}
