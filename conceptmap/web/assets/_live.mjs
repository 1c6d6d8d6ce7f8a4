// A lecture that others follow: opens a room, tells it every state, and hears of answers and of acts that a
// remote asks for. The key stays in this window and those that its speaker opens.
import { attend } from "./_live_stream.mjs";

const KEY = "conceptmap-live";
const PATIENCE_MS = 5000;
const AGAIN_MS = 400;
const TELL_MS = 250;

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

// The acts of a message that were not done yet. done: the number of the last one; null: all that are
// there are of the past. Pure.
const newActs = (acts, done) => (done === null ? [] : acts.filter(([number]) => number > done));

// query(): the state as an address. told(): what a remote shows of the lecture. perform(act, of): what
// one asked for. changed(): what is known of the room is another. storage: this window's.
export function createLive({ query, told, perform, changed, flash, storage, ask = fetch, listen = attend }) {
  const me = String(Math.random()).slice(2);
  let kept = remembered(storage);
  let shown = null;
  let said = "";
  let sending = false;
  let saying = 0;
  let seq = 0;
  let heard = { followers: 0, leader: "", asked: "", counts: [] };
  let done = null;
  let line = null;
  let lost = false;

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
      signal: AbortSignal.timeout(PATIENCE_MS),
    });

  async function open() {
    try {
      const answer = await post("live/rooms", kept.token, {});
      if (!answer.ok) throw new Error((await answer.json()).message ?? `${answer.status}`);
      keep(await answer.json());
      shown = null;
      tell();
    } catch (error) {
      flash(`No room could be opened: ${error.message}`);
    }
  }

  function close() {
    line?.stop();
    line = null;
    done = null;
    lost = false;
    keep({ room: "", key: "" });
  }

  function attendRoom() {
    if (line || !kept.room) return;
    line = listen({
      address: `live/${kept.room}/speaker`,
      key: kept.key,
      heard: hear,
      contact,
      ended: close,
      ask,
    });
  }

  // What was asked for while nothing was heard is of the past.
  function contact(there) {
    if (!there) done = null;
    lost = !there;
    changed();
  }

  function hear(now) {
    if (now.leader !== heard.leader && heard.leader === me) {
      flash("This lecture is led from another window too: the last one leads.");
    }
    const acts = now.leader === me ? newActs(now.acts, done) : [];
    done = now.acts.at(-1)?.[0] ?? 0;
    heard = now;
    if (now.seq < seq) shown = null;
    for (const [, act, of] of acts) perform(act, of);
    changed();
  }

  // One request at a time; what changed meanwhile follows, the latest only.
  async function tell() {
    if (!kept.room) return;
    attendRoom();
    say();
    const view = query();
    if (sending || view === shown) return;
    sending = true;
    const sent = await send({ view, leader: me });
    sending = false;
    if (sent) shown = view;
    if (query() !== shown) setTimeout(tell, sent ? 0 : AGAIN_MS);
  }

  async function send(body) {
    try {
      const answer = await post(`live/${kept.room}`, kept.key, body);
      if (answer.status === 404 || answer.status === 403) close();
      if (!answer.ok) return answer.status < 500;
      seq = (await answer.json()).seq;
      return true;
    } catch {
      return false;
    }
  }

  // What a remote shows beside the state, a little later and only where it is another.
  function say() {
    saying ||= setTimeout(async () => {
      saying = 0;
      const now = told();
      const text = JSON.stringify(now);
      if (text === said || !kept.room) return;
      said = text;
      try {
        await post(`live/${kept.room}/speaker`, kept.key, { told: now });
      } catch {
        said = "";
      }
    }, TELL_MS);
    saying.unref?.();
  }

  return {
    get isPossible() {
      return Boolean(kept.token || kept.room);
    },
    get room() {
      return kept.room ? { code: kept.room, address: kept.address, followers: heard.followers, lost } : null;
    },
    // How many phones chose each phrase of the question about this link.
    counts: (link) => (kept.room && heard.asked === link ? heard.counts : []),
    open,
    tell,
    // What opens the speaker's window on another device: {address, code: an SVG text}; null without a room.
    async remote() {
      if (!kept.room) return null;
      const answer = await ask(`live/${kept.room}/remote.svg`, {
        headers: { Authorization: `Bearer ${kept.key}` },
      });
      const base = kept.address.replace(/\/live\/.*$/, "");
      const address = `${base}/speaker#room=${kept.room}&key=${kept.key}`;
      return answer.ok ? { address, code: await answer.text() } : null;
    },
  };
}
