import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenOf, shownFields, wordsOf } from "../../conceptmap/render/page/browser/_follow.mjs";
import { statusOf } from "../../conceptmap/render/page/browser/_follow_question.mjs";
import { createLive, tokenIn } from "../../conceptmap/web/assets/_live.mjs";
import { createAsking } from "../../conceptmap/web/assets/_present_asking.mjs";
import { counted, linkToAsk, questionOf, together } from "../../conceptmap/web/assets/_predict.mjs";
import { roomOf } from "../../conceptmap/web/assets/_speaker_remote.mjs";

const STEP = {
  concepts: ["a", "b", "c"],
  links: [
    { id: "L1", from: "a", to: "b" },
    { id: "L2", from: "c", to: "a" },
  ],
};

test("a follower shows the step, or the view; a focus is the concept that is talked about", () => {
  assert.deepEqual(shownFields("view=defences&tour=walk&step=3&mode=present"), {
    tour: "walk",
    step: "3",
    view: "",
    selected: "",
  });
  assert.deepEqual(shownFields("view=defences&focus=denial"), {
    tour: "",
    step: "1",
    view: "defences",
    selected: "concept:denial",
  });
});

test("what waits to be revealed waits on the phones too", () => {
  assert.equal(hiddenOf("tour=walk", STEP), null);
  assert.equal(hiddenOf("reveal=all", STEP), null);
  assert.equal(hiddenOf("reveal=concepts:2", null), null);
  const two = hiddenOf("tour=walk&reveal=concepts:2", STEP);
  assert.deepEqual([[...two.concepts], [...two.links]], [["a", "b"], ["L1"]]);
  assert.deepEqual([...hiddenOf("reveal=phrases:1", STEP).links], ["L1"]);
});

test("the start token comes after the address's #, never in its query", () => {
  assert.equal(tokenIn("#live=abc_DEF-12345"), "abc_DEF-12345");
  assert.equal(tokenIn("#live=short"), "");
  assert.equal(tokenIn("#live=with space and more"), "");
  assert.equal(tokenIn(""), "");
});

// A server of one room.
function server() {
  const asked = [];
  let seq = 0;
  const ask = async (address, { headers, body }) => {
    const sent = body ? JSON.parse(body) : null;
    if (sent?.view !== undefined) seq += 1;
    asked.push({ address, key: headers.Authorization, sent });
    const room = { room: "abcde", key: "the-key", address: "http://192.0.2.1/live/abcde/join" };
    const json = address === "live/rooms" ? room : { seq, followers: 3 };
    return { ok: true, status: 200, json: async () => json, text: async () => "<svg/>" };
  };
  return { ask, asked };
}

const soon = () => new Promise((done) => setTimeout(done, 5));

function lecture(query, { ask }) {
  const flashed = [];
  const acts = [];
  const location = { hash: "#live=start-token", pathname: "/", search: "" };
  globalThis.window = { location, history: { replaceState() {} } };
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  let line = null;
  const live = createLive({
    query,
    told: () => ({ step: 1 }),
    perform: (...act) => acts.push(act),
    changed: () => {},
    flash: (text) => flashed.push(text),
    storage,
    ask,
    listen: (given) => ((line = given), { stop() {} }),
  });
  return { live, flashed, acts, hear: (message) => line.heard({ ...SILENT, ...message }), line: () => line };
}

const SILENT = { seq: 99, leader: "", followers: 0, asked: "", counts: [], acts: [] };

test("the latest state is told, each once, with the room's key", async () => {
  const web = server();
  let view = "step=1";
  const { live } = lecture(() => view, web);
  assert.ok(live.isPossible);
  await live.open();
  view = "step=2";
  live.tell();
  view = "step=3";
  live.tell();
  await soon();
  live.tell();
  await soon();
  const sent = web.asked.map(({ sent: body }) => body.view);
  assert.equal(web.asked[0].key, "Bearer start-token");
  assert.deepEqual(new Set(web.asked.slice(1).map((row) => row.key)), new Set(["Bearer the-key"]));
  assert.equal(sent.filter((one) => one === "step=3").length, 1);
});

test("counts, followers and who else leads are heard; acts are done once, never those of the past", async () => {
  const web = server();
  const { live, flashed, acts, hear } = lecture(() => "step=1", web);
  await live.open();
  await soon();
  const me = web.asked.find((row) => row.sent?.leader).sent.leader;
  hear({ leader: me, followers: 3, asked: "L1", counts: [0, 2], acts: [[7, "black", "", 0]] });
  assert.deepEqual(acts, []);
  assert.equal(live.room.followers, 3);
  assert.deepEqual([live.counts("L1"), live.counts("L2")], [[0, 2], []]);
  const two = [[8, "lecture-next", "", 0], [9, "go-to", "3", 0]];
  hear({ leader: me, acts: two });
  hear({ leader: me, acts: two });
  assert.deepEqual(acts, [["lecture-next", ""], ["go-to", "3"]]);
  assert.deepEqual(flashed, []);
  hear({ leader: "another", acts: [...two, [10, "black", "", 0]] });
  assert.match(flashed[0], /led from another window/);
  assert.equal(acts.length, 2);
});

test("acts asked for while the line was down are not done later", async () => {
  const { live, acts, hear, line } = lecture(() => "step=1", server());
  await live.open();
  await soon();
  hear({ acts: [] });
  line().contact(false);
  hear({ acts: [[1, "lecture-next", "", 0]] });
  assert.deepEqual(acts, []);
});

test("a server that lost a state is told it again", async () => {
  const web = server();
  const { live, hear } = lecture(() => "step=1", web);
  await live.open();
  await soon();
  const before = web.asked.length;
  hear({ seq: 0 });
  live.tell();
  await soon();
  assert.equal(web.asked[before].sent.view, "step=1");
});

test("the remote's address carries the key behind its #", async () => {
  const { live } = lecture(() => "", server());
  assert.equal(await live.remote(), null);
  await live.open();
  const { address } = await live.remote();
  assert.equal(address, "http://192.0.2.1/speaker#room=abcde&key=the-key");
  const url = new URL(address);
  assert.equal(url.search, "");
});

test("a remote takes room and key from the address and keeps them from there", () => {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  let forgotten = 0;
  const hash = `#room=abcde&key=${"k".repeat(32)}`;
  const found = roomOf({ hash, storage, forget: () => (forgotten += 1) });
  assert.deepEqual([found.room, found.key.length, forgotten], ["abcde", 32, 1]);
  assert.deepEqual(roomOf({ hash: "", storage }), found);
  assert.equal(roomOf({ hash: "#3f2a-id-of-a-window", storage }), null);
});

const QUESTION = { id: "L1", from: "Rain", to: "a flood", choices: ["a", "b"], answer: 1, counts: null };

test("what a follower's answer is, in words", () => {
  const told = { ...QUESTION, counts: [2, 5] };
  const status = (more) => statusOf({ question: QUESTION, chosen: -1, unsent: false, lost: false, ...more });
  assert.match(status({}), /Nobody learns/);
  assert.match(status({ chosen: 0, unsent: true, lost: true }), /no contact/);
  assert.match(status({ chosen: 0 }), /Your answer is in/);
  assert.equal(status({ question: told, chosen: 1 }), "That was your answer. 5 of 7 chose it.");
});

test("a stale step is never without its mark", () => {
  const words = { over: false, lost: true, follows: true, begun: true, asked: false };
  assert.match(wordsOf(words), /may be old/);
  assert.match(wordsOf({ ...words, follows: false }), /may be old/);
  assert.equal(wordsOf({ ...words, lost: false }), "");
  assert.match(wordsOf({ ...words, lost: false, follows: false, asked: true }), /asks you/);
});

const TABLE = { L1: { from: "A", to: "B", choices: ["x", "y", "z"], answer: 2 }, L2: {}, L3: {} };

test("a question as the state has it, with counts once they are told", () => {
  assert.equal(questionOf(TABLE, "", ""), null);
  assert.equal(questionOf(TABLE, "L9", ""), null);
  assert.equal(questionOf(TABLE, "L1", "").counts, null);
  assert.deepEqual(questionOf(TABLE, "L1", "3,1").counts, [3, 1, 0]);
  assert.deepEqual(together([1, 2], [0, 1, 4], 3), [1, 3, 4]);
});

test("hands are counted, one more or less, or as many as are typed", () => {
  assert.deepEqual(counted([], "1:1", 3), [0, 1, 0]);
  assert.deepEqual(counted([0, 1, 0], "1:-1", 3), [0, 0, 0]);
  assert.deepEqual(counted([0, 0, 0], "1:-1", 3), [0, 0, 0]);
  assert.deepEqual(counted([0, 1, 0], "0=14", 3), [14, 1, 0]);
  for (const bad of ["3:1", "x", "0=", "0=-4"]) assert.deepEqual(counted([0, 1, 0], bad, 3), [0, 1, 0]);
});

test("the link that is asked for: the selected one, else the next that was not asked yet", () => {
  const links = ["L1", "L2", "L4"];
  const pick = (more) => linkToAsk({ selected: "", links, table: TABLE, asked: new Set(), ...more });
  assert.equal(pick({ selected: "link:L2" }), "L2");
  assert.equal(pick({ selected: "link:L3" }), "L1");
  assert.equal(pick({ asked: new Set(["L1"]) }), "L2");
  assert.equal(pick({ asked: new Set(["L1", "L2"]) }), "L1");
  assert.equal(pick({ but: "L1" }), "L2");
  assert.equal(pick({ links: [] }), "");
});

test("a table of questions that does not come is asked for again when a question is wanted", async () => {
  const answers = [null, { L1: TABLE.L1 }];
  const [flashed, emitted] = [[], []];
  const drawn = { dataset: { link: "L1" }, querySelector: () => null };
  const asking = createAsking({
    find: () => ({ addEventListener() {}, querySelectorAll: () => [drawn] }),
    value: () => "",
    all: (events) => emitted.push(...events),
    flash: (text) => flashed.push(text),
    stepHere: () => null,
    storage: null,
    fetchTable: async () => answers.shift(),
    changed: () => {},
  });
  asking.acts.ask();
  await soon();
  assert.match(flashed[0], /try again/);
  asking.acts.ask();
  await soon();
  assert.deepEqual(emitted.find((event) => event.field === "ask"), { field: "ask", value: "L1" });
});
