// A room's line for those who have its key: EventSource sends no header, so events are read from an answer as
// it comes; what is lost is said and taken up again as a follower's line is.
import { createLine, wakeWithPage } from "./_line.mjs";

const CLOSED = 2;
const GONE = new Set([401, 403, 404]);

// The messages in a text as [name, data], and what of it is not whole yet. Pure.
export function readEvents(text) {
  const blocks = text.split("\n\n");
  const rest = blocks.pop();
  const events = blocks
    .map((block) => [/^event: (.*)$/m.exec(block)?.[1] ?? "message", /^data: (.*)$/m.exec(block)?.[1]])
    .filter(([, data]) => data);
  return { events, rest };
}

// An EventSource that sends a key. answered(status): what the server said. ask: fetch.
class KeyedSource extends EventTarget {
  #line = new AbortController();
  readyState = 0;
  onmessage = () => {};
  onerror = () => {};

  constructor({ address, key, answered, ask }) {
    super();
    this.#read(ask(address, { headers: { Authorization: `Bearer ${key}` }, signal: this.#line.signal }), answered);
  }

  close() {
    this.readyState = CLOSED;
    this.#line.abort();
  }

  async #read(asked, answered) {
    try {
      const answer = await asked;
      answered(answer.status);
      if (answer.ok) await this.#events(answer.body.pipeThrough(new TextDecoderStream()).getReader());
      else this.readyState = CLOSED;
    } catch {
      // The server is away, or the line was dropped.
    }
    if (!this.#line.signal.aborted) this.onerror();
  }

  async #events(reader) {
    for (let rest = ""; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      const found = readEvents(rest + value);
      rest = found.rest;
      for (const [name, data] of found.events) {
        if (name === "message") this.onmessage({ data });
        else this.dispatchEvent(new Event(name));
      }
    }
  }
}

// heard(message): all that is told, as it is now. contact(boolean): whether the line stands. ended(): the room
// is not there any more, or the key does not open it. clock: see createLine. Returns {stop()}.
export function attend({ address, key, heard, contact = () => {}, ended = () => {}, ask = fetch, clock }) {
  let status = 0;
  const line = createLine({
    address,
    came: heard,
    changed: () => (line.over ? ended() : contact(!line.lost)),
    clock,
    source: () => new KeyedSource({ address, key, answered: (said) => (status = said), ask }),
    status: async () => (GONE.has(status) ? 404 : status),
  });
  wakeWithPage(line);
  return line;
}
