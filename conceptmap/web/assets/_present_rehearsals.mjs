// What a lecture took, kept on this machine only: the run that goes on survives a reload of its page,
// those that are over are there to compare with.
import { begun, elapsed, halted, moved, resumed } from "./_present_timing.mjs";

const NOW = "conceptmap-run";
const OVER = "conceptmap-rehearsals";
const MOST = 5;
const LEAST_MS = 30_000;
const STALE_MS = 3 * 3_600_000;

// session, lasting: storages. now(): ms.
export function createRehearsals({ session, lasting, now = Date.now }) {
  let run = read(session, NOW);

  function put(next) {
    run = next && { ...next, seen: now() };
    write(session, NOW, run);
  }

  function over() {
    if (!run) return;
    const done = halted(run, now());
    if (elapsed(done, now()) >= LEAST_MS) {
      const all = read(lasting, OVER) ?? {};
      const runs = [...(all[done.tour] ?? []), { when: now(), spent: done.spent }];
      write(lasting, OVER, { ...all, [done.tour]: runs.slice(-MOST) });
    }
    put(null);
  }

  return {
    get run() {
      return run;
    },
    // The step that is shown now; another tour, or one left for hours, begins a new run.
    at(tour, step) {
      if (run && (run.tour !== tour || now() - (run.seen ?? now()) > STALE_MS)) over();
      put(run ? moved(run, step, now()) : begun(tour, step, now()));
    },
    over,
    toggle: () => run && put(run.since === null ? resumed(run, now()) : halted(run, now())),
    again: () => run && put(begun(run.tour, run.at, now())),
    // The last run of a tour that is over: {when, spent}, or null.
    last: (tour) => (read(lasting, OVER)?.[tour] ?? []).at(-1) ?? null,
  };
}

function read(storage, key) {
  try {
    const value = JSON.parse(storage?.getItem(key) ?? "null");
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function write(storage, key, value) {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage: the lecture goes on without a memory.
  }
}

// Where times are kept, as far as the browser lets a page keep anything.
export function storages() {
  try {
    return { session: window.sessionStorage, lasting: window.localStorage };
  } catch {
    return { session: null, lasting: null };
  }
}
