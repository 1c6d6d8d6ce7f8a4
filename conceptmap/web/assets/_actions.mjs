// What buttons anywhere in the page do, by delegation, so that parts of the page may come and go:
// [data-set] (JSON of fields and their values), [data-view], [data-select] and [data-act].
import { exploring, isExploring, leaving } from "./_exploring.mjs";
import { listenToLeaving } from "./_leaving.mjs";

// emit(event): where events go. choose(ref): selects. perform(act, of): does an act by its name to
// what it is done to, from [data-of].
export function listenToActions(page, { emit, choose, perform, place = window.location }) {
  listenToLeaving(page, place);
  page.addEventListener("click", (event) => {
    const el = event.target.closest?.("[data-set], [data-select], [data-view], [data-act]");
    if (!el || el.getAttribute("aria-disabled") === "true") return;
    for (const set of eventsIn(el.dataset.set)) emit(set);
    if (el.dataset.view) emit({ field: "view", value: el.dataset.view });
    if (el.dataset.select) choose(el.dataset.select);
    if (el.dataset.act) perform(el.dataset.act, el.dataset.of ?? "");
  });
}

// '{"focus": "emdr", "depth": "1"}' as events, in the order of the keys.
export function eventsIn(text) {
  if (!text) return [];
  return Object.entries(JSON.parse(text)).map(([field, value]) => ({ field, value }));
}

// The acts of the page by name, each returning whether there was anything to do. more: acts of others.
export function createActs(parts) {
  const { emit, stage, search, help, notice, panels, chooser, exporting, writer, place } = parts;
  const { intro, lecture, list, card, more } = parts;
  const value = (field) => writer.value(field);
  const all = (events) => {
    for (const event of events) emit(event);
    return events.length > 0;
  };
  const done = (action) => (of) => {
    action(of);
    return true;
  };
  const acts = {
    fit: done(() => stage().fit()),
    "zoom-in": done(() => stage().zoomBy(1.3)),
    "zoom-out": done(() => stage().zoomBy(1 / 1.3)),
    tidy: done(() => emit({ field: "pins", value: null })),
    help: done(() => help.toggle()),
    panel: done((of) => panels.toggle(of)),
    export: done((of) => {
      panels.toggle(of);
      exporting.preview();
    }),
    download: () => exporting.download(),
    "copy-picture": () => exporting.copy(),
    "copy-embed": () => exporting.copyEmbed(),
    search: done(() => search().focus()),
    list: done((of) => list.toggle(Boolean(of))),
    "to-map": done(() => stage().focusFirst()),
    "read-card": done(() => {
      list.uncover();
      card.enter();
    }),
    "copy-link": done(() => copyLink(place, notice)),
    connect: (of) => chooser.open("connect", of || subject()),
    compare: (of) => chooser.open("compare", of || subject()),
    "close-chooser": () => chooser.close(),
    undo: () => writer.undo(),
    redo: () => writer.redo(),
    leave: () => all(leaving(value)),
    "close-card": () =>
      lecture()?.isOn() ? lecture().perform("return-to-step") : acts["close-one"](),
    "close-one": () => (value("selected") ? all([{ field: "selected", value: null }]) : acts.leave()),
    "step-back": () =>
      help.close() ||
      lecture()?.closes() ||
      [chooser, search()].some((part) => part.close()) ||
      panels.closeLast() ||
      intro.close() ||
      acts["stop-drawing"]() ||
      acts["close-card"](),
    ...more,
  };

  // The concept that a key is about: the one with the keyboard's focus, the selected, the focus.
  function subject() {
    const selected = value("selected");
    const chosen = selected.startsWith("concept:") ? selected.slice("concept:".length) : "";
    return stage().subject || chosen || value("focus");
  }

  return (act, of = "") => {
    if (isExploring(act)) return all(exploring(act, of || subject(), value));
    if (lecture()?.does(act)) return lecture().perform(act, of);
    return Boolean(acts[act]?.(of));
  };
}

async function copyLink(place, notice) {
  try {
    await navigator.clipboard.writeText(place.href);
    notice.flash("Link copied. It opens this picture.");
  } catch {
    notice.flash(`This browser does not let pages copy. The link: ${place.href}`);
  }
}
