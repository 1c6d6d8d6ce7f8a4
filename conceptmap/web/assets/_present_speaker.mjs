// The lecture's end of the speaker's window: whole states go out, acts come in. Nothing of it passes
// through the server.

export const channelOf = (id) => `conceptmap-lecture ${id}`;

const KEY = "conceptmap-lecture-id";
const BEAT_MS = 2000;
const ACTS = new Set([
  ...["lecture-next", "lecture-back", "lecture-first", "lecture-last", "go-to"],
  ...["return-to-step", "return-or-next", "reveal", "black", "halt", "again"],
  ...["ask", "ask-about", "ask-other", "end-question", "hand", "hand-1", "hand-2", "hand-3", "hand-4", "hands-none"],
]);

// Whether the speaker may ask for this act from another window or device.
export const speakersAct = (act) => ACTS.has(act);

// One name for the lecture in this window, kept over a reload.
function nameOf(storage) {
  let id = null;
  try {
    id = storage.getItem(KEY);
    id ||= crypto.randomUUID?.() ?? String(Math.random()).slice(2);
    storage.setItem(KEY, id);
  } catch {
    id ||= String(Math.random()).slice(2);
  }
  return id;
}

// state(): the whole state of the lecture. perform(act, of): what the speaker asked for. remote(): what
// opens this window on another device.
export function createSpeakerLink({ state, perform, remote, storage }) {
  const id = nameOf(storage);
  const channel = new BroadcastChannel(channelOf(id));
  let seq = Date.now();
  let heard = false;

  const send = (kind, more = {}) => channel.postMessage({ kind, seq, ...more });

  channel.addEventListener("message", ({ data }) => {
    if (data?.kind === "hello") {
      heard = true;
      send("state", { state: state() });
    } else if (data?.kind === "act" && speakersAct(data.act)) {
      perform(data.act, data.of);
    } else if (data?.kind === "remote") {
      remote().then((way) => send("remote", { way }), () => send("remote", { way: null }));
    }
  });
  setInterval(() => heard && send("beat"), BEAT_MS);
  window.addEventListener("pagehide", () => send("gone"));
  send("hail");

  return {
    // Tells a window that listens how things stand now.
    tell() {
      seq += 1;
      if (heard) send("state", { state: state() });
    },
    // Opens the window, or brings the one that is open to the front; false where that is refused.
    open() {
      heard = true;
      const size = `popup,width=${Math.min(1240, window.screen.availWidth)},height=${Math.min(820, window.screen.availHeight)}`;
      const opened = window.open(`speaker#${id}`, `speaker-${id}`, size);
      opened?.focus();
      return Boolean(opened);
    },
    address: () => new URL(`speaker#${id}`, window.location.href).href,
  };
}
