// Saving a tour beside the map: offered where the server saves and this window has the printed link's key.

const KEY = "conceptmap-edit";
const CHANGED =
  "the tour file was changed meanwhile, by an editor or in another window. Save again to add your tour to it";

// The key that the printed link carries after its #. Pure.
export function keyIn(hash) {
  const key = new URLSearchParams(hash.replace(/^#/, "")).get("edit") ?? "";
  return /^[\w-]{8,200}$/.test(key) ? key : "";
}

// What is said of saving. server: {saves, file, why}; null where it was not asked yet.
export function wordsOf(server, hasKey) {
  if (!server) return "";
  if (server.why) return `Saving is not possible: ${server.why}`;
  if (!server.saves) {
    return "This server does not save. Download the tour, or start it with: conceptmap serve my-map.yaml --edit";
  }
  if (!hasKey) {
    return "Only who started this server can save, by the link that it printed. You can download the tour.";
  }
  return `Save puts the tour into ${server.file}, beside the map. The file as it was is kept as ${server.file}.before.`;
}

function remembered(open) {
  try {
    return open().getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

// place, past: location and history; open(): this window's storage, may throw. The key leaves the address at once.
export function createSaving({ place, past, open, ask = (...given) => fetch(...given) }) {
  let key = keyIn(place.hash);
  let server = null;
  if (key) {
    past.replaceState(null, "", place.pathname + place.search);
    try {
      open().setItem(KEY, key);
    } catch {
      // It lasts as long as this page.
    }
  } else {
    key = remembered(open);
  }

  async function look() {
    server = await (await ask("drafts")).json();
  }

  return {
    look,
    can: () => Boolean(server?.saves && key),
    words: () => wordsOf(server, Boolean(key)),
    // {id, file}; throws what the server says. Whoever saves again knows of the change.
    async save(tour) {
      const seen = server.version;
      await look();
      if (server.version !== seen) throw new Error(CHANGED);
      const answer = await ask("drafts/tour", {
        method: "PUT",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify({ tour, version: server.version }),
      });
      const said = await answer.json();
      if (!answer.ok) throw new Error(said.error ?? said.message);
      server.version = said.version;
      return said;
    },
  };
}
