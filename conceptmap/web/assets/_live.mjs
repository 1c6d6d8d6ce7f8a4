// A lecture that others follow: opens a room, and tells it every state. The key stays in this window.

const KEY = "conceptmap-live";
const BEAT_MS = 5000;
const AGAIN_MS = 1000;

// The start token that the printed link carries after its #, and the address without it. Pure.
export function tokenIn(hash) {
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("live") ?? "";
  return /^[\w-]{8,200}$/.test(token) ? token : "";
}

function remembered(storage) {
  try {
    return JSON.parse(storage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

// query(): the state as an address. changed(): the room, or the count of its followers, is another.
// storage: this window's.
export function createLive({ query, changed, flash, storage, ask = fetch }) {
  let kept = remembered(storage);
  let told = null;
  let sending = false;
  let followers = 0;
  let seq = 0;

  function keep(more) {
    kept = { ...kept, ...more };
    try {
      storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // The room lasts as long as this page.
    }
    queueMicrotask(changed);
  }

  const token = tokenIn(window.location.hash);
  if (token) {
    keep({ token });
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }

  const post = (address, key, body) =>
    ask(address, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(BEAT_MS),
    });

  async function open() {
    try {
      const answer = await post("live/rooms", kept.token, {});
      if (!answer.ok) throw new Error((await answer.json()).message ?? `${answer.status}`);
      keep(await answer.json());
      told = null;
      tell();
    } catch (error) {
      flash(`No room could be opened: ${error.message}`);
    }
  }

  // One request at a time; what changed meanwhile follows, the latest only.
  async function tell() {
    if (!kept.room || sending) return;
    const view = query();
    if (view === told) return;
    sending = true;
    const done = await send({ view });
    sending = false;
    if (done) told = view;
    if (query() !== told) setTimeout(tell, done ? 0 : AGAIN_MS);
  }

  // body: {view}, or {} to ask how many follow.
  async function send(body) {
    try {
      const answer = await post(`live/${kept.room}`, kept.key, body);
      if (answer.status === 404 || answer.status === 403) keep({ room: "", key: "" });
      if (!answer.ok) return answer.status < 500;
      const now = await answer.json();
      const mine = body.view === undefined ? seq : seq + 1;
      if (seq && now.seq > mine) flash("This lecture is led from another window too: the last one leads.");
      seq = now.seq;
      if (now.followers !== followers) {
        followers = now.followers;
        changed();
      }
      return true;
    } catch {
      return false;
    }
  }

  // Asks how many follow, and whether somebody else leads.
  async function beat() {
    if (!kept.room || sending) return;
    sending = true;
    await send({});
    sending = false;
    tell();
  }

  setInterval(beat, BEAT_MS).unref?.();

  return {
    get isPossible() {
      return Boolean(kept.token || kept.room);
    },
    get room() {
      return kept.room ? { code: kept.room, address: kept.address, followers } : null;
    },
    open,
    tell,
    beat,
  };
}
