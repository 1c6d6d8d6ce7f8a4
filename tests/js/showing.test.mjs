import assert from "node:assert/strict";
import { test } from "node:test";
import { createShowing } from "../../conceptmap/web/assets/_showing.mjs";
import { FIELDS } from "./fields_rows.mjs";

const SEEN = { shape: "wide", system: "light" };
const settled = () => new Promise((done) => setTimeout(done, 5));

// A page whose server answers when it is told to; `will` is the state that the page is about to have.
function shown() {
  const asked = [];
  const put = [];
  const page = { will: {}, began: 0 };
  globalThis.document = { hidden: false, getElementById: () => null };
  globalThis.fetch = (address) =>
    new Promise((answer) =>
      asked.push({
        address,
        answer: (scene) => answer({ status: 200, json: async () => ({ unfinished: null, ...scene }) }),
      }),
    );
  const showing = createShowing({
    screen: { measure: () => SEEN },
    writer: {
      after: () => page.will,
      value: () => undefined,
      undo: () => false,
      settle: () => {},
      ignored: () => null,
    },
    loading: { tell() {}, begin: () => (page.began += 1), end() {}, stopped() {}, isShown: () => true },
    filters: { count() {} },
    stage: () => ({ show: async (scene) => put.push(scene.svg ?? scene.error) }),
    notice: () => ({ tell() {} }),
    begun() {},
    painted() {},
  });
  showing.know(FIELDS);
  return { showing, asked, put, page };
}

test("a picture is asked for before the page comes to it, once, and put up when both are there", async () => {
  const { showing, asked, put, page } = shown();
  page.will = { view: "defences" };
  showing.foresee();
  showing.foresee();
  assert.deepEqual(asked.map(({ address }) => address), [
    "picture?view=defences&shape=wide&system=light&soon=yes",
  ]);
  asked[0].answer({ svg: "<svg/>" });
  await settled();
  assert.deepEqual(put, [], "not before the state is the page's");
  assert.deepEqual(showing.want(page.will, SEEN), { other: true, here: true });
  assert.deepEqual(put, ["<svg/>"]);
  showing.foresee();
  assert.equal(asked.length, 1);
});

test("a page that is quicker than the server waits for what it has asked for", async () => {
  const { showing, asked, put, page } = shown();
  page.will = { view: "defences" };
  showing.foresee();
  assert.deepEqual(showing.want(page.will, SEEN), { other: true, here: false });
  assert.equal(asked.length, 1);
  asked[0].answer({ svg: "<svg/>" });
  await settled();
  assert.deepEqual(put, ["<svg/>"]);
});

test("there and back before anything has come: the picture before is asked for again", async () => {
  const { showing, asked, put, page } = shown();
  showing.want({}, SEEN);
  page.will = { view: "defences" };
  showing.foresee();
  page.will = {};
  showing.want({}, SEEN);
  asked[1].answer({ svg: "<svg>there</svg>" });
  asked[2].answer({ svg: "<svg>back</svg>" });
  await settled();
  assert.deepEqual(put, ["<svg>back</svg>"]);
  page.will = { view: "defences" };
  assert.ok(showing.want(page.will, SEEN).here, "what came unwanted is kept");
});

test("what was stopped stays so until something else is wanted", async () => {
  const { showing, asked, put } = shown();
  showing.want({}, SEEN);
  asked[0].answer({ svg: "<svg>draft</svg>", unfinished: 0.4 });
  await settled();
  assert.deepEqual(put, ["<svg>draft</svg>"]);
  showing.acts["stop-drawing"]();
  showing.want({}, SEEN);
  assert.equal(asked.length, 2, "the draft's news, and no more");
  showing.acts["finish-drawing"]();
  assert.match(asked[2].address, /share=0.4&draft=yes/);
});

test("an error is said, and asked about again when it is wanted again", async () => {
  const { showing, asked, put, page } = shown();
  page.will = { view: "defences" };
  showing.foresee();
  asked[0].answer({ error: "too much" });
  await settled();
  showing.want(page.will, SEEN);
  assert.equal(asked.length, 2);
  asked[1].answer({ error: "too much" });
  await settled();
  assert.deepEqual(put, ["too much"]);
});
