// The introduction: a strip over the stage that covers nothing, shown on the first visit and from help.
import { isFlag } from "./_memory.mjs";

const SEEN = "introduced";

// find(): its element, hidden, with one [data-step] a step. memory: from createMemory.
export function createIntro({ find, memory }) {
  const steps = () => [...find().querySelectorAll("[data-step]")];
  const now = () => steps().findIndex((step) => !step.hidden);

  function show(at) {
    const all = steps();
    all.forEach((step, place) => (step.hidden = place !== at));
    find().querySelector(".intro-place").textContent = `${at + 1} of ${all.length}`;
    find().querySelector("[data-act=intro-next]").textContent = at < all.length - 1 ? "Next" : "Done";
    find().hidden = false;
  }

  function close() {
    if (find().hidden) return false;
    find().hidden = true;
    memory.set(SEEN, true);
    return true;
  }

  return {
    close,
    // On the first visit; where nothing can be remembered it would come each time, so it stays away.
    greet() {
      if (memory.get(SEEN, isFlag, false) || !memory.works) return;
      show(0);
    },
    open() {
      show(0);
      find().querySelector("[data-act=intro-next]").focus();
      return true;
    },
    next() {
      if (now() + 1 >= steps().length) return close();
      show(now() + 1);
      return true;
    },
  };
}
