// Where a tour goes from a place in it: the events of each act. Pure.
// tour: {id, steps: [{heading, caption, reveal, concepts: [id], links: [{id, from, to}]}]}, concepts
// and links in the order in which they are revealed; at: {step: from 1, reveal}.

const FIRST = { concepts: 1, phrases: 0 };
const ORDER = ["", "concepts", "phrases"];
const set = (field, value) => ({ field, value });

// "concepts:2" as {what, count}; null where everything is shown.
function readReveal(text) {
  const [what, count] = (text ?? "").split(":");
  return Object.hasOwn(FIRST, what) ? { what, count: Number(count) } : null;
}

const sizeOf = (step, what) => (what === "concepts" ? step.concepts : step.links).length;

// The parts of a step, if it has more than one to show.
const begin = (step, what) =>
  Object.hasOwn(FIRST, what) && sizeOf(step, what) > FIRST[what] ? `${what}:${FIRST[what]}` : null;

// To a step as one comes to it: its parts wait where the tour says so.
function entering(tour, number) {
  const step = tour.steps[number - 1];
  const parts = begin(step, step.reveal);
  return [set("step", number), ...(parts ? [set("reveal", parts)] : [])];
}

// The next part of the step, or the next step; nothing at the end.
export function forward(tour, { step, reveal }) {
  const now = readReveal(reveal);
  if (now) {
    const count = now.count + 1;
    const whole = count >= sizeOf(tour.steps[step - 1], now.what);
    return [set("reveal", whole ? null : `${now.what}:${count}`)];
  }
  return step < tour.steps.length ? entering(tour, step + 1) : [];
}

// The part before, or the whole step before; nothing at the beginning.
export function backward(tour, { step, reveal }) {
  const now = readReveal(reveal);
  if (now && now.count > FIRST[now.what]) return [set("reveal", `${now.what}:${now.count - 1}`)];
  return step > 1 ? [set("step", step - 1)] : [];
}

// To a step by its number, with all its parts to come; the step that one is at begins again.
export function jump(tour, { step }, number) {
  const wanted = Math.min(Math.max(number, 1), tour.steps.length);
  const events = entering(tour, wanted);
  return wanted === step && events.length === 1 ? [set("reveal", null)] : events;
}

// From the whole step to its concepts one by one, then its phrases, then the whole again.
export function revealing(tour, { step, reveal }) {
  const now = ORDER.indexOf(readReveal(reveal)?.what ?? "");
  const here = tour.steps[step - 1];
  const next = ORDER.slice(now + 1).map((what) => begin(here, what)).find(Boolean);
  return next || now > 0 ? [set("reveal", next ?? null)] : [];
}

// Which of a step's concepts and links are shown yet, as sets of ids; null: all.
export function shownOf(step, reveal) {
  const now = readReveal(reveal);
  if (!now || !step) return null;
  const concepts = now.what === "concepts" ? step.concepts.slice(0, now.count) : step.concepts;
  const here = new Set(concepts);
  const links =
    now.what === "concepts"
      ? step.links.filter((link) => here.has(link.from) && here.has(link.to))
      : step.links.slice(0, now.count);
  return { concepts: here, links: new Set(links.map((link) => link.id)) };
}

const EMPTY = { selected: "", focus: "", path: [], compared: [], expanded: [], hidden: [], pins: {} };
const FILTERS = { kinds: [], levels: [], types: [], origin: "", contested: "", source: "" };
const some = (given) =>
  typeof given === "object" && given !== null ? Object.keys(given).length > 0 : Boolean(given);

// The events that lead from whatever was looked at aside back to the step; none when one is there.
export const returning = (value) =>
  Object.keys({ ...EMPTY, ...FILTERS })
    .filter((field) => some(value(field)))
    .map((field) => set(field, null));

// Whether another picture than the step's is shown.
export const isElsewhere = (value) =>
  Boolean(value("focus")) || value("path").length >= 2 || value("compared").length >= 2;

const NEAR = [1, -1, 2];

// The numbers of a tour's other steps, those first that may be wanted next.
export function nearest(tour, step) {
  const near = NEAR.map((by) => step + by);
  const others = tour.steps.map((_, at) => at + 1).filter((number) => number !== step);
  return [...new Set([...near, ...others])].filter((n) => n >= 1 && n <= tour.steps.length);
}
