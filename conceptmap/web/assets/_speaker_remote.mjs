// The speaker's end on another device: what the stage tells comes over the room, acts go the same way.
// Tours and pictures are fetched from the server.
import { attend } from "./_live_stream.mjs";
import { askTours } from "./_present_pictures.mjs";

const KEY = "conceptmap-remote";
const PATIENCE_MS = 5000;
const UNDONE_MS = 2000;

// The room and key of an address's #, or of this window's memory; null for none. The key leaves the
// address, so that nobody reads it there.
export function roomOf({ hash, storage, forget = () => {} }) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const found = { room: given.get("room") ?? "", key: given.get("key") ?? "" };
  if (/^\w{4,12}$/.test(found.room) && /^[\w-]{16,200}$/.test(found.key)) {
    try {
      storage?.setItem(KEY, JSON.stringify(found));
      forget();
    } catch {
      // Without a memory the address keeps the key, so that a reload finds it.
    }
    return found;
  }
  if (hash.length > 1) return null;
  try {
    return JSON.parse(storage.getItem(KEY));
  } catch {
    return null;
  }
}

// show(state): how the lecture is. contact(boolean): whether it answers. ended(): the room is over.
export function listenToRoom({ room, key, show, contact, ended, ask = fetch, listen = attend, tours = askTours }) {
  const address = `live/${room}/speaker`;
  const pictures = new Map();
  let known = null;
  let told = null;

  async function picture(query) {
    if (!query) return "";
    if (!pictures.has(query)) {
      pictures.set(query, "");
      try {
        const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
        const answer = await ask(`picture?${query}&shape=wide&system=${dark ? "dark" : "light"}`);
        pictures.set(query, (await answer.json()).svg ?? "");
      } catch {
        pictures.delete(query);
        return "";
      }
      if (pictures.size > 60) pictures.delete(pictures.keys().next().value);
      draw();
    }
    return pictures.get(query) ?? "";
  }

  const tourOf = (id) => known?.find((tour) => tour.id === id) ?? null;

  async function draw() {
    const now = told;
    if (!now) return;
    if (now.tour && !tourOf(now.tour)) known = (await tours()) ?? known;
    const [current, next] = await Promise.all([picture(now.current), picture(now.next)]);
    if (now === told) show({ ...now, tour: tourOf(now.tour), current, next, remote: false });
  }

  const line = listen({
    address,
    key,
    contact,
    ended,
    ask,
    heard({ told: words, followers, counts }) {
      if (words.on === undefined) return;
      const question = words.question;
      const phones = question && !question.counts ? counts : null;
      told = { ...words, followers, question: question && { ...question, phones } };
      draw();
    },
  });

  return {
    act: (act, of) =>
      ask(address, {
        method: "POST",
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify({ act, of: of ?? "" }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => {
        contact(false);
        setTimeout(() => contact(!line.lost), UNDONE_MS);
      }),
  };
}
