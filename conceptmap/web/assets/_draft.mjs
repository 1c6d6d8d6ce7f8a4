// A tour while it is made: its words and steps, every change with a way back. Kept on this machine.

const MOST_BACK = 100;
const EMPTY = { id: "", title: "", focus_question: "", audience: "", steps: [] };

const isTour = (value) =>
  typeof value === "object" && value !== null && Array.isArray(value.steps) &&
  value.steps.every((step) => Array.isArray(step?.focus));

// memory: from createMemory; name(): what the draft is kept under.
export function createDraft(memory, name) {
  let past = [];
  let last = "";
  let kept = true;
  const now = () => ({ ...EMPTY, ...memory.get(name(), isTour, EMPTY) });

  // mark: what is changed; typing on in one place is one step back.
  function put(tour, mark = "") {
    if (!mark || mark !== last) past = [...past, now()].slice(-MOST_BACK);
    last = mark;
    kept = memory.set(name(), tour);
    return true;
  }

  const withSteps = (steps) => put({ ...now(), steps });

  return {
    tour: now,
    isKept: () => kept,
    canUndo: () => past.length > 0,
    set: (field, value) => put({ ...now(), [field]: value }, field),
    // It was saved under this id; that is no change to take back.
    named(id) {
      past = past.map((tour) => ({ ...tour, id }));
      kept = memory.set(name(), { ...now(), id });
    },
    add: (step) => withSteps([...now().steps, step]),
    edit(at, field, value) {
      const steps = now().steps.map((step, nth) => (nth === at ? { ...step, [field]: value } : step));
      return put({ ...now(), steps }, `${at}.${field}`);
    },
    // Whether there was a place to move to.
    move(at, by) {
      const steps = [...now().steps];
      const to = at + by;
      if (to < 0 || to >= steps.length) return false;
      steps.splice(to, 0, ...steps.splice(at, 1));
      return withSteps(steps);
    },
    remove: (at) => withSteps(now().steps.filter((_, nth) => nth !== at)),
    clear: () => put(EMPTY),
    undo() {
      const before = past.pop();
      if (!before) return false;
      last = "";
      kept = memory.set(name(), before);
      return true;
    },
  };
}

// What is planned, in words: "4 steps, 9 minutes".
export function sizeOf({ steps }) {
  const minutes = steps.reduce((sum, step) => sum + (Number(step.minutes) || 0), 0);
  const many = `${steps.length} step${steps.length === 1 ? "" : "s"}`;
  return minutes ? `${many}, ${Number(minutes.toFixed(1))} minutes` : many;
}

// How a picture of so many concepts does from the back row; "" where all is well.
export function fitOf(count) {
  if (count === 0) return "There is no concept in this picture.";
  if (count > 60) return `${count} concepts: too many for a step. Focus on one concept, or filter.`;
  if (count > 12) return `${count} concepts: from the back row 3 to 12 can be read. Focus on one, or filter.`;
  return count < 3 ? "" : `${count} concepts: right for the back row.`;
}
