// Guesses which picture is wanted next from where a hand or the keyboard's focus rests, and fetches it, so
// that it is there when it is asked for. One guess at a time, the latest; none where data is to be spared.
import { eventsIn } from "./_actions.mjs";
import { exploring, isExploring } from "./_exploring.mjs";

// A pointer that only passes by means nothing, and a card that was just opened is read first.
const REST_MS = 80;
export const LOOK_MS = 250;
const MOST = 2;

// ask(request, signal): a promise of the scene, null when the server has others to serve. wanted(events): the
// request for what would be wanted after them. pictures: from createPictures. spares(): whether nothing is
// to be fetched. later, never: as setTimeout and clearTimeout.
export function createGuessing({ ask, wanted, pictures, spares, later = setTimeout, never = clearTimeout }) {
  let ticket = 0;
  let now = null;

  function forget(by = now?.by) {
    if (!now || by !== now.by) return;
    never(ticket);
    now.stop.abort();
    now = null;
  }

  async function fetchAll({ lists, stop }) {
    for (const request of lists.map(wanted)) {
      if (stop.signal.aborted || spares()) return;
      if (pictures.get(request)) continue;
      const scene = await ask(request, stop.signal);
      if (!scene || stop.signal.aborted) return;
      pictures.keep(request, { ...scene, of: request });
    }
  }

  return {
    // lists: of events, the likeliest first. by: what made one guess so.
    guess(lists, by, rest = REST_MS) {
      const key = JSON.stringify(lists);
      if (lists.length === 0) return forget(by);
      if (now?.key === key) return undefined;
      forget();
      const mine = { key, by, lists: lists.slice(0, MOST), stop: new AbortController() };
      now = mine;
      ticket = later(() => fetchAll(mine), rest);
      return undefined;
    },
    forget,
  };
}

// The pictures that the open card of a mark leads to. more: how many of its neighbours are not shown.
export function cardGuesses(ref, value, more) {
  const id = ref.startsWith("concept:") ? ref.slice("concept:".length) : "";
  if (!id) return [];
  const expand = more > 0 ? [exploring("expand", id, value)] : [];
  return value("focus") === id ? expand : [exploring("focus-here", id, value), ...expand];
}

// What a press of an element would do to the state: events, none where that shows no other picture.
export function intended({ dataset }, value) {
  const { set, view, act, of, more } = dataset;
  if (more) return exploring("expand", more, value);
  if (act) return of && isExploring(act) ? exploring(act, of, value) : [];
  return [...eventsIn(set), ...(view ? [{ field: "view", value: view }] : [])];
}

// guessing: from createGuessing; value(field): what a field of the state is now.
export function listenToGuesses(page, { guessing, value }) {
  const hear = (moment, rest) =>
    page.addEventListener(moment, ({ target }) => {
      const el = target.closest?.("[data-set], [data-view], [data-act], [data-more]");
      const events = el && el.getAttribute("aria-disabled") !== "true" ? intended(el, value) : [];
      if (events.length) guessing.guess([events], "hand", rest);
      else guessing.forget("hand");
    });
  hear("pointerover", REST_MS);
  hear("pointerdown", 0);
  hear("focusin", REST_MS);
}

// Whether this device would rather fetch nothing that may not be needed.
export function sparesData(page, connection = globalThis.navigator?.connection) {
  return page.hidden || Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? "");
}
