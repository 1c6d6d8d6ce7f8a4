// The speaker's end: keeps the newest whole state, asks for it when the lecture was silent.
import { channelOf } from "./_present_speaker.mjs";

const LOOK_MS = 500;
const ASK_AFTER_MS = 2500;
// With the time until the next look, loss is told within five seconds.
const LOST_AFTER_MS = 4300;

// Which of two states counts. Pure.
export const isNewer = (known, seq) => known === null || seq > known;

// show(state): a newer state has come. contact(boolean): whether the lecture answers. way(way): what opens
// this window on another device, after it was asked for.
export function listenToSpeaker({ id, show, contact, way, now = Date.now }) {
  const channel = new BroadcastChannel(channelOf(id));
  let known = null;
  let last = now();

  const ask = () => channel.postMessage({ kind: "hello" });

  channel.addEventListener("message", ({ data }) => {
    if (!["state", "beat", "hail", "gone", "remote"].includes(data?.kind)) return;
    if (data.kind === "gone") return contact(false);
    if (data.kind === "remote") return way(data.way);
    last = now();
    contact(true);
    if (data.kind === "hail" || (data.kind === "beat" && isNewer(known, data.seq))) return ask();
    if (data.kind === "state" && (isNewer(known, data.seq) || data.seq === known)) {
      known = data.seq;
      show(data.state);
    }
    return undefined;
  });

  setInterval(() => {
    const silent = now() - last;
    if (silent > ASK_AFTER_MS) ask();
    if (silent > LOST_AFTER_MS) contact(false);
  }, LOOK_MS);
  ask();

  return {
    act: (act, of) => channel.postMessage({ kind: "act", act, of }),
    way: () => channel.postMessage({ kind: "remote" }),
  };
}
