// A line to a lecture in a simulated world: loss is said within 5 s, healed within 1 s of return.
import assert from "node:assert/strict";
import { test } from "node:test";
import { attend, readEvents } from "../../conceptmap/web/assets/_live_stream.mjs";
import { createLine } from "../../conceptmap/web/assets/_line.mjs";

const TICK = 10;
const BEAT = 2000;

// A clock, a server that shows a new state every 700 ms and beats, and a network that can be up, down (a
// refused connection), or dark (nothing arrives and nothing is said).
function world() {
  let now = 0;
  let jobs = [];
  const at = (time, run) => jobs.push({ time, run });
  const clock = {
    now: () => now,
    later: (ms, run) => at(now + ms, run),
    every(ms, run) {
      let going = true;
      const again = () => going && (run(), at(now + ms, again));
      at(now + ms, again);
      return () => (going = false);
    },
  };
  const net = { is: "up", status: 200, seq: 1, busy: 0 };
  const lines = new Set();

  function source() {
    const heard = new Map();
    const line = { readyState: 0, addEventListener: (name, run) => heard.set(name, run), close: () => lines.delete(line) };
    line.beat = () => heard.get("beat")({});
    line.state = () => line.onmessage({ data: JSON.stringify({ seq: net.seq, view: "" }) });
    line.fail = (readyState) => ((line.readyState = readyState), lines.delete(line), line.onerror({}));
    at(now + 20 + net.busy, () => {
      if (net.is === "dark") return;
      if (net.is === "down") return line.fail(0);
      if (net.status !== 200) return line.fail(2);
      line.readyState = 1;
      lines.add(line);
      line.state();
      return undefined;
    });
    return line;
  }

  clock.every(BEAT, () => net.is === "up" && lines.forEach((line) => line.beat()));
  clock.every(700, () => {
    net.seq += 1;
    if (net.is === "up") lines.forEach((line) => line.state());
  });

  function pass(ms, look = () => {}) {
    for (const end = now + ms; now < end; ) {
      now += TICK;
      const due = jobs.filter((job) => job.time <= now).sort((a, b) => a.time - b.time);
      jobs = jobs.filter((job) => job.time > now);
      for (const { run } of due) run();
      look(now);
    }
  }

  return {
    clock,
    net,
    source,
    pass,
    cut(how) {
      net.is = how;
      if (how === "dark") lines.clear();
      else for (const line of [...lines]) line.fail(0);
    },
    now: () => now,
  };
}

function follower(earth) {
  const shown = { seq: 0, told: 0 };
  const line = createLine({
    address: "/live/abcde",
    came: ({ seq }) => (shown.seq = seq),
    changed: () => (shown.told += 1),
    clock: earth.clock,
    source: earth.source,
    status: async () => earth.net.status,
  });
  return { line, shown };
}

for (const how of ["down", "dark"]) {
  test(`lost when the network is ${how}, and back, at any moment of the beat`, () => {
    for (let offset = 0; offset < BEAT + 300; offset += 130) {
      const earth = world();
      const { line, shown } = follower(earth);
      earth.pass(5000 + offset, () => assert.equal(line.lost, false));
      const cut = earth.now();
      earth.cut(how);
      earth.pass(25_000 + offset, (now) => {
        if (now - cut > 5000) assert.equal(line.lost, true, `not said ${now - cut} ms after`);
      });
      earth.cut("up");
      if (how === "dark") line.wake();
      const back = earth.now();
      earth.pass(3000, (now) => {
        if (now - back < 1000) return;
        assert.equal(line.lost, false, `not healed ${now - back} ms after`);
        assert.equal(shown.seq, earth.net.seq);
      });
    }
  });
}

test("a network that comes back without a word is found within two seconds", () => {
  const earth = world();
  const { line, shown } = follower(earth);
  earth.pass(3000);
  earth.cut("dark");
  earth.pass(30_000);
  earth.net.is = "up";
  earth.pass(2000);
  assert.deepEqual([line.lost, shown.seq], [false, earth.net.seq]);
});

test("a busy server that takes its time is not asked ever anew", () => {
  const earth = world();
  earth.net.busy = 1300;
  const { line, shown } = follower(earth);
  earth.pass(12_000);
  assert.deepEqual([line.lost, shown.seq], [false, earth.net.seq]);
});

test("a room that is not there any more ends the lecture", async () => {
  const earth = world();
  const { line } = follower(earth);
  earth.pass(1000);
  earth.net.status = 404;
  earth.cut("down");
  earth.net.is = "up";
  earth.pass(2000);
  await new Promise((done) => setImmediate(done));
  assert.equal(line.over, true);
  assert.equal(line.lost, false);
});

test("events are read from an answer as it comes, by half too", () => {
  const { events, rest } = readEvents('retry: 3\n\nevent: beat\ndata: {}\n\ndata: {"seq":1}\n\ndata: {"se');
  assert.deepEqual(events, [["beat", "{}"], ["message", '{"seq":1}']]);
  assert.equal(rest, 'data: {"se');
});

const soon = () => new Promise((done) => setImmediate(done));

// A speaker's line to a server that answers with these statuses, one after the other.
function speaker(earth, statuses) {
  globalThis.window = new EventTarget();
  globalThis.document = new EventTarget();
  const told = { keys: [], heard: [], contact: [], ended: 0 };
  const streams = [];
  const ask = async (_, { headers, signal }) => {
    told.keys.push(headers.Authorization);
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    if (!status) throw new TypeError("no network");
    const body = new ReadableStream({ start: (to) => streams.push(to) });
    signal.addEventListener("abort", () => body.locked || body.cancel());
    return { status, ok: status === 200, body };
  };
  const line = attend({
    address: "live/abcde/speaker",
    key: "the-key",
    heard: (message) => told.heard.push(message.seq),
    contact: (there) => told.contact.push(there),
    ended: () => (told.ended += 1),
    ask,
    clock: earth.clock,
  });
  const say = async (text) => {
    streams.at(-1).enqueue(new TextEncoder().encode(text));
    for (let turn = 0; turn < 5; turn += 1) await soon();
  };
  return { told, line, say };
}

test("a speaker's line says within 5 s that nothing is heard, and takes itself up again", async () => {
  const earth = world();
  const { told, line, say } = speaker(earth, [200]);
  await soon();
  await say('data: {"seq":1}\n\n');
  earth.pass(2000);
  await say("event: beat\ndata: {}\n\n");
  earth.pass(4000);
  assert.deepEqual([told.heard, told.contact.includes(false)], [[1], false]);
  earth.pass(1000);
  assert.equal(told.contact.at(-1), false);
  await soon();
  await say('data: {"seq":2}\n\n');
  assert.deepEqual([told.heard, told.contact.at(-1)], [[1, 2], true]);
  assert.deepEqual(new Set(told.keys), new Set(["Bearer the-key"]));
  line.stop();
});

test("a server that is away is asked again soon; a room or key that is not known ends the line", async () => {
  for (const status of [401, 403, 404]) {
    const earth = world();
    const { told } = speaker(earth, [0, 503, status]);
    for (let turn = 0; turn < 20; turn += 1) {
      await soon();
      earth.pass(100);
    }
    assert.deepEqual([told.keys.length, told.ended], [3, 1]);
  }
});
