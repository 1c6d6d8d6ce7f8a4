import assert from "node:assert/strict";
import { test } from "node:test";
import { createArriving, isUnfinished } from "../../conceptmap/web/assets/_arriving.mjs";

const OF = { state: { view: "a" }, shape: "wide" };

function following(answers, wanted = () => true) {
  const asked = [];
  const came = [];
  const lost = [];
  const arriving = createArriving({
    ask: async (request, known) => {
      asked.push(known);
      return answers.shift() ?? null;
    },
    wanted,
    came: (scene) => came.push(scene),
    lost: (request) => lost.push(request),
    wait: async () => {},
  });
  return { arriving, asked, came, lost };
}

test("it asks with what it knows until the picture is finished", async () => {
  const { arriving, asked, came, lost } = following([
    { unfinished: 0.2, svg: null },
    { unfinished: 0.4, svg: "<svg/>" },
    { unfinished: 0.7, svg: "<svg/>" },
    { unfinished: null, svg: "<svg>done</svg>" },
  ]);
  await arriving.follow({ of: OF, unfinished: 0, svg: null });
  assert.deepEqual(asked, [
    { share: 0, draft: false },
    { share: 0.2, draft: false },
    { share: 0.4, draft: true },
    { share: 0.7, draft: true },
  ]);
  assert.deepEqual(came.map((scene) => scene.unfinished), [0.2, 0.4, 0.7, null]);
  assert.ok(came.every((scene) => scene.of === OF), "an answer belongs to its request");
  assert.deepEqual(lost, []);
});

test("what nobody has asked for yet is asked for with a moment's patience, and one knows that it is", async () => {
  const { arriving, asked, came } = following([
    { unfinished: 0.2, svg: "<svg/>" },
    { unfinished: null, svg: "<svg>done</svg>" },
  ]);
  const followed = arriving.follow({ of: OF });
  assert.ok(arriving.follows({ shape: "wide", state: { view: "a" } }));
  await followed;
  assert.deepEqual(asked, [{ soon: true }, { share: 0.2, draft: true }]);
  assert.equal(came.length, 2);
  assert.ok(!arriving.follows(OF));
});

test("a picture that is not wanted any more is not asked for again, nor shown", async () => {
  const { arriving, asked, came } = following([{ unfinished: 0.2, svg: null }], () => false);
  await arriving.follow({ of: OF, unfinished: 0, svg: null });
  assert.equal(asked.length, 1);
  assert.deepEqual(came, []);
});

test("stopping ends it", async () => {
  const { arriving, asked, came } = following([{ unfinished: 0.2, svg: null }]);
  const followed = arriving.follow({ of: OF, unfinished: 0, svg: null });
  arriving.stop();
  await followed;
  assert.equal(asked.length, 1);
  assert.deepEqual(came, []);
});

test("a server that is silent for a while is asked again, one that stays silent is lost", async () => {
  const short = following([null, null, { unfinished: null, svg: "<svg/>" }]);
  await short.arriving.follow({ of: OF, unfinished: 0, svg: null });
  assert.equal(short.came.length, 1);
  const long = following([]);
  await long.arriving.follow({ of: OF, unfinished: 0, svg: null });
  assert.equal(long.asked.length, 5);
  assert.deepEqual(long.lost, [OF]);
});

test("a share of nothing is unfinished too", () => {
  assert.ok(isUnfinished({ unfinished: 0 }));
  assert.ok(!isUnfinished({ unfinished: null }));
  assert.ok(!isUnfinished({}));
  assert.ok(!isUnfinished(null));
});
