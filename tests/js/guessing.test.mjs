import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cardGuesses,
  createGuessing,
  intended,
  sparesData,
} from "../../conceptmap/web/assets/_guessing.mjs";
import { createPictures } from "../../conceptmap/web/assets/_present_pictures.mjs";

const REST = { focus: "", selected: "", expanded: [], hidden: [], path: [], compared: [] };
const read = (state) => (field) => ({ ...REST, ...state })[field];
const FOCUS = [{ field: "focus", value: "emdr" }];
const EXPAND = [{ field: "expanded", value: ["emdr"] }];
const settled = () => new Promise((done) => setImmediate(done));

function guesser({ answers = () => ({ svg: "<svg/>" }), spares = () => false } = {}) {
  const asked = [];
  const timers = new Map();
  const pictures = createPictures({ ask: async () => null, after: (events) => events });
  const guessing = createGuessing({
    ask: async (request, signal) => {
      asked.push({ request, signal });
      return answers(request, signal);
    },
    wanted: (events) => ({ state: Object.fromEntries(events.map((e) => [e.field, e.value])) }),
    pictures,
    spares,
    later: (work) => timers.set(timers.size + 1, work) && timers.size,
    never: (ticket) => timers.delete(ticket),
  });
  const pass = async () => {
    for (const work of timers.values()) work();
    timers.clear();
    await settled();
    await settled();
  };
  return { guessing, asked, pictures, pass };
}

test("what is rested on is fetched once, and is there when it is asked for", async () => {
  const { guessing, asked, pictures, pass } = guesser();
  guessing.guess([FOCUS, EXPAND], "card");
  guessing.guess([FOCUS, EXPAND], "card");
  assert.deepEqual(asked, [], "a hand that passes by asks for nothing");
  await pass();
  assert.equal(asked.length, 2);
  const kept = pictures.get({ state: { focus: "emdr" } });
  assert.equal(kept.svg, "<svg/>");
  assert.deepEqual(kept.of, { state: { focus: "emdr" } });
  guessing.forget();
  guessing.guess([FOCUS], "hand");
  await pass();
  assert.equal(asked.length, 2, "what is here is not fetched again");
});

test("the latest guess counts, and what is not likely any more is stopped", async () => {
  let answer;
  const answers = () => new Promise((done) => (answer = done));
  const { guessing, asked, pictures, pass } = guesser({ answers });
  guessing.guess([FOCUS], "hand");
  await pass();
  guessing.guess([FOCUS], "hand", 0);
  assert.ok(!asked[0].signal.aborted, "the same guess again goes on");
  guessing.forget("card");
  assert.ok(!asked[0].signal.aborted, "who did not guess does not stop it");
  guessing.guess([EXPAND], "hand");
  assert.ok(asked[0].signal.aborted);
  answer({ svg: "<svg/>" });
  await settled();
  assert.equal(pictures.get({ state: { focus: "emdr" } }), null);
  guessing.guess([], "hand");
  await pass();
  assert.equal(asked.length, 1, "where nothing is likely, nothing is fetched");
});

test("a server that has others to serve is left alone, and so is one whose data costs", async () => {
  const busy = guesser({ answers: () => null });
  busy.guessing.guess([FOCUS, EXPAND], "card");
  await busy.pass();
  assert.equal(busy.asked.length, 1);
  const dear = guesser({ spares: () => true });
  dear.guessing.guess([FOCUS], "hand");
  await dear.pass();
  assert.deepEqual(dear.asked, []);
  assert.ok(sparesData({ hidden: false }, { saveData: true }));
  assert.ok(sparesData({ hidden: false }, { effectiveType: "slow-2g" }));
  assert.ok(sparesData({ hidden: true }, undefined));
  assert.ok(!sparesData({ hidden: false }, { saveData: false, effectiveType: "4g" }));
});

test("a card leads to a focus and to its neighbours, as far as these show something new", () => {
  assert.deepEqual(cardGuesses("concept:emdr", read({}), 3), [
    [...FOCUS, { field: "depth", value: "1" }],
    EXPAND,
  ]);
  assert.deepEqual(cardGuesses("concept:emdr", read({ focus: "emdr" }), 0), []);
  assert.deepEqual(cardGuesses("link:L1", read({}), 3), []);
  assert.deepEqual(cardGuesses("", read({}), 0), []);
});

test("a button is read as what its press would do", () => {
  const would = (dataset, state = {}) => intended({ dataset }, read(state));
  assert.deepEqual(would({ set: '{"depth": "2"}' }), [{ field: "depth", value: "2" }]);
  assert.deepEqual(would({ view: "defences" }), [{ field: "view", value: "defences" }]);
  assert.deepEqual(would({ act: "expand", of: "emdr" }), EXPAND);
  assert.deepEqual(would({ more: "emdr" }), EXPAND);
  assert.deepEqual(would({ act: "export", of: "export" }), []);
  assert.deepEqual(would({ act: "focus-here" }), []);
});
