// Pictures that were shown or will soon be wanted: a step of a lecture is there before it is asked
// for, whatever the network does then.

const MOST = 90;
const LONGEST_WAIT_MS = 15_000;

// The same for the same request, in whatever order its fields stand.
export const keyOf = (wanted) =>
  JSON.stringify(wanted, (_, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

// ask(wanted): a promise of the scene, null when there is none. wanted: {state, shape, system}.
// after(events): what would be wanted after these events.
export function createPictures({ ask, after, most = MOST }) {
  const kept = new Map();
  let waiting = [];
  let asking = false;
  let come = () => {};

  function keep(wanted, scene) {
    if (!wanted || !scene?.svg) return;
    const key = keyOf(wanted);
    kept.delete(key);
    kept.set(key, scene);
    if (kept.size > most) kept.delete(kept.keys().next().value);
  }

  async function work() {
    if (asking) return;
    asking = true;
    while (waiting.length > 0) {
      const wanted = waiting.shift();
      if (kept.has(keyOf(wanted))) continue;
      const scene = await ask(wanted);
      if (!scene) waiting = [];
      keep(wanted, scene);
      come();
    }
    asking = false;
  }

  const get = (wanted) => kept.get(keyOf(wanted)) ?? null;

  return {
    keep,
    get,
    after: (events) => get(after(events)),
    // Fetches what would be wanted after each of these lists of events, one after the other; what
    // still waited is forgotten. then(): called after each.
    ahead(lists, then = () => {}) {
      come = then;
      waiting = lists.map(after).filter((wanted) => !kept.has(keyOf(wanted)));
      work();
    },
  };
}

// query: the state as an address has it. known: {share, draft} asks for news of an unfinished picture, {soon}
// for what there is after a moment; without it the end is waited for. guess:
// a signal that stops it; nobody waits for the picture yet, and it comes only if nobody waits for another.
export async function askPicture(query, { shape, system }, known = null, guess = null) {
  const aside = guess ? "&guess=yes" : "";
  const news = known?.soon ? "&soon=yes" : known ? told(known) : "";
  const address = `picture?${query}&shape=${shape}&system=${system}${news}${aside}`;
  const signal = guess ?? AbortSignal.timeout(LONGEST_WAIT_MS);
  try {
    const answer = await fetch(address, { signal });
    return [200, 400].includes(answer.status) ? await answer.json() : null;
  } catch {
    return null;
  }
}

const told = ({ share, draft }) => `&share=${share}&draft=${draft ? "yes" : "no"}`;

// The tours; null when they do not come.
export const askTours = async () => (await asked("tours"))?.tours ?? null;

// What can be asked about each link; null when it does not come.
export const askQuestions = async () => (await asked("questions"))?.questions ?? null;

async function asked(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
