import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnnouncer } from "../../conceptmap/web/assets/_announce.mjs";
import { foundIn } from "../../conceptmap/web/assets/_list_found.mjs";

// A page of two elements: what is said, and whether a picture is on its way.
function aPage() {
  const said = { textContent: "" };
  const stage = { busy: false, getAttribute: () => String(stage.busy) };
  const announcer = createAnnouncer((id) => ({ said, stage })[id]);
  return { announcer, said: () => said.textContent, wait: (on) => (stage.busy = on) };
}

const picture = (state, more = {}) => ({
  of: { state },
  said: { about: "What is shown?", how: "Layout: Network.", size: "3 concepts.", ...more },
});

test("of a picture only what is new is said, and nothing of the first", () => {
  const { announcer, said } = aPage();
  announcer.changed(picture({}));
  assert.equal(said(), "");
  announcer.changed(picture({ hidden: ["a"] }, { size: "2 concepts." }));
  assert.equal(said(), "2 concepts.");
  announcer.changed(picture({ hidden: ["b"] }, { size: "2 concepts." }));
  assert.equal(said(), "2 concepts.\u00a0", "as many again are said again");
  announcer.changed(picture({ hidden: ["b"], layout: "x" }, { size: "2 concepts.", how: "Layout: X." }));
  assert.equal(said(), "Layout: X.");
  announcer.changed(picture({ view: "b" }, { about: "What else?" }));
  assert.equal(said(), "What else? Layout: Network. 3 concepts.");
});

test("other colours and a moved concept are no other picture; a draft is none", () => {
  const { announcer, said } = aPage();
  announcer.changed(picture({}));
  announcer.changed(picture({ theme: "dark", pins: { a: [1, 2] } }));
  announcer.changed({ ...picture({ focus: "a" }), said: "" });
  assert.equal(said(), "");
});

test("what opens with a picture is said with it; a title that is read says what it is about", () => {
  const { announcer, said, wait } = aPage();
  announcer.changed(picture({}));
  wait(true);
  announcer.sayWithPicture("Card: A");
  assert.equal(said(), "");
  announcer.changed(picture({ view: "b" }, { about: "What else?" }));
  assert.equal(said(), "Card: A What else? 3 concepts.");
  wait(false);
  announcer.sayWithPicture("Card: B");
  assert.equal(said(), "Card: B");
  announcer.changed(picture({ path: ["a", "b"] }, { about: "How?", size: "2 concepts." }), true);
  assert.equal(said(), "2 concepts.");
});

test("a picture that cannot be drawn is said, and nothing of it in a lecture", () => {
  const { announcer, said } = aPage();
  announcer.changed(picture({}));
  announcer.changed(null);
  assert.equal(said(), "");
  announcer.changed({ of: { state: { focus: "a" } }, error: "the server does not answer" });
  assert.match(said(), /could not be drawn: the server does not answer/);
});

test("what is found in the list is counted", () => {
  const concept = { concept: {}, links: [{}, {}] };
  assert.equal(foundIn([{ entries: [concept] }]), "1 concept, 2 propositions in the list.");
  assert.equal(foundIn([{ entries: [{ link: {} }] }]), "1 proposition in the list.");
});
