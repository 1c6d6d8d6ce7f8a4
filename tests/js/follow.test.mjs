import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenOf, shownFields } from "../../conceptmap/render/page/browser/_follow.mjs";
import { createLive, tokenIn } from "../../conceptmap/web/assets/_live.mjs";

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

// A server of one room: every request waits until it is let go.
function server() {
  const asked = [];
  let seq = 0;
  const ask = (address, { headers, body }) =>
    new Promise((resolve) => {
      const sent = JSON.parse(body);
      if (sent.view !== undefined) seq += 1;
      const json = address === "live/rooms" ? { room: "abcde", key: "the-key" } : { seq, followers: 3 };
      asked.push({ address, key: headers.Authorization, sent });
      resolve({ ok: true, status: 200, json: async () => json });
    });
  return { ask, asked, lead: () => (seq += 1) };
}

const soon = () => new Promise((done) => setTimeout(done, 5));

function lecture(query, { ask }) {
  const told = [];
  globalThis.window = { location: { hash: "#live=start-token", pathname: "/", search: "" }, history: { replaceState() {} } };
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  const flash = (text) => told.push(text);
  return { live: createLive({ query, changed: () => {}, flash, storage, ask }), told };
}

test("the latest state is told, each once, with the room's key; who else leads is said", async () => {
  const web = server();
  let view = "step=1";
  const { live, told } = lecture(() => view, web);
  assert.ok(live.isPossible);
  await live.open();
  view = "step=2";
  live.tell();
  view = "step=3";
  live.tell();
  await soon();
  live.tell();
  await live.beat();
  const sent = web.asked.map(({ sent: body }) => body.view);
  assert.equal(web.asked[0].key, "Bearer start-token");
  assert.deepEqual(new Set(web.asked.slice(1).map((row) => row.key)), new Set(["Bearer the-key"]));
  assert.equal(sent.filter((one) => one === "step=3").length, 1);
  assert.deepEqual(live.room.followers, 3);
  assert.deepEqual(told, []);
  web.lead();
  await live.beat();
  assert.match(told[0], /led from another window/);
});
