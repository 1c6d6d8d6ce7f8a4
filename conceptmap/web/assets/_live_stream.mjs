// Server-sent events for those who have a room's key: EventSource sends no header, so they are read
// from an answer as it comes. Lost lines are taken up again by themselves.

const LEAST_WAIT_MS = 300;
const MOST_WAIT_MS = 1500;
const SILENT_MS = 5000;
const LOOK_MS = 1000;

// The data of the messages in a text, and what of it is not whole yet. Named events carry none. Pure.
export function readEvents(text) {
  const blocks = text.split("\n\n");
  const rest = blocks.pop();
  const data = blocks
    .filter((block) => !/^event:/m.test(block))
    .map((block) => /^data: (.*)$/m.exec(block)?.[1])
    .filter(Boolean);
  return { data: data.map((one) => JSON.parse(one)), rest };
}

// heard(message): all that is told, as it is now. contact(boolean): whether the line stands. ended(status):
// the room is not there any more, or the key does not open it. Returns {stop}.
export function attend({ address, key, heard, contact = () => {}, ended = () => {}, ask = fetch }) {
  let line = null;
  let last = Date.now();
  let stopped = false;

  async function read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ""; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      last = Date.now();
      const found = readEvents(rest + value);
      rest = found.rest;
      contact(true);
      found.data.forEach(heard);
    }
  }

  async function open() {
    line = new AbortController();
    const { signal } = line;
    try {
      const answer = await ask(address, { headers: { Authorization: `Bearer ${key}` }, signal });
      if ([401, 403, 404].includes(answer.status)) return stop(answer.status);
      last = Date.now();
      if (answer.ok) await read(answer.body);
    } catch {
      // The server is away, or the line was dropped; it is tried again.
    }
    if (!stopped) setTimeout(open, LEAST_WAIT_MS + Math.random() * (MOST_WAIT_MS - LEAST_WAIT_MS));
    return undefined;
  }

  function stop(status) {
    stopped = true;
    clearInterval(watch);
    line?.abort();
    if (status) ended(status);
  }

  const watch = setInterval(() => {
    if (Date.now() - last <= SILENT_MS) return;
    contact(false);
    last = Date.now();
    line?.abort();
  }, LOOK_MS);
  watch.unref?.();
  open();
  return { stop: () => stop(0) };
}
