// The page's entry: makes the parts, joins them, and offers Dash its clientside callbacks
// (_callbacks.mjs) under window.dash_clientside.conceptmap (boot.js lets them be called before this
// file has loaded).
import { createActs, listenToActions } from "./_actions.mjs";
import { createAnnouncer } from "./_announce.mjs";
import { askCard, ringBell, tellScreen } from "./_bridge.mjs";
import { createCallbacks } from "./_callbacks.mjs";
import { createCard } from "./_card.mjs";
import { markChoices } from "./_choices.mjs";
import { createChooser } from "./_chooser.mjs";
import { createDrafting } from "./_drafting.mjs";
import { dress, dressButtons } from "./_dress.mjs";
import { createQueue } from "./_events.mjs";
import { isAside } from "./_exploring.mjs";
import { createFilters } from "./_filters.mjs";
import { createExport } from "./_export.mjs";
import { furnishAll } from "./_furnish.mjs";
import { LOOK_MS, cardGuesses, listenToGuesses } from "./_guessing.mjs";
import { createHeir } from "./_heir.mjs";
import { createHelp } from "./_help.mjs";
import { listenToKeys } from "./_keys.mjs";
import { createList } from "./_list.mjs";
import { createLoading } from "./_loading.mjs";
import { createNotice } from "./_notice.mjs";
import { createPanels } from "./_panels.mjs";
import { eventsFor } from "./_places.mjs";
import { startPolling } from "./_poll.mjs";
import { createPresenting } from "./_present.mjs";
import { listenToLecture } from "./_present_keys.mjs";
import { createRemembering } from "./_remembering.mjs";
import { createScreen } from "./_screen.mjs";
import { createSearching } from "./_searching.mjs";
import { createShowing } from "./_showing.mjs";
import { createStage } from "./_stage.mjs";
import { createWriter } from "./_writer.mjs";

const clientside = (window.dash_clientside ??= {});
const at = (id) => document.getElementById(id);
const once = (make) => {
  let made = null;
  return () => (made ??= make());
};

const queue = createQueue((n) => {
  ringBell(n);
  queueMicrotask(showing.foresee);
});
const emit = (event) => {
  queue.post(event);
  if (event.field === "selected" && event.value) ahead({ selected: event.value });
};
const writer = createWriter({
  queue,
  place: window.location,
  past: window.history,
  mine: () => remembering.mine(),
});
const screen = createScreen(tellScreen);
const help = createHelp(() => at("help"));
let catalogue = null;
let lecture = null;

// A lecture is not interrupted by a new version of the map.
const reload = () => lecture?.isOn() || window.location.reload();

const notice = once(() => {
  const made = createNotice(at("notice"));
  startPolling({ notice: made, page: document, reload });
  return made;
});
const value = (field) => writer.value(field);
const stage = once(() =>
  createStage(at("stage"), {
    emit,
    value,
    expand: (id) => perform("expand", id),
    take,
    enter: () => card.enter(),
    say: (text) => announcer.say(text),
    turn: (by) => perform(by > 0 ? "lecture-next" : "lecture-back"),
  }),
);

const take = (id, shift) => chooser.take(id, shift);
const labelOf = (id) => catalogue?.concepts.find((concept) => concept.id === id)?.label ?? id;

function choose(ref) {
  const seen = {
    view: value("view"),
    selected: value("selected"),
    hidden: value("hidden"),
    shows: (text) => stage().shows(text),
    aside: isAside(value) || Boolean(value("tour")),
  };
  for (const event of eventsFor(catalogue, ref, seen)) emit(event);
}

const flash = (text) => notice().flash(text);
const announcer = createAnnouncer(at);
const panels = createPanels(document, (id, on) => {
  remembering.panelChanged(id, on);
  drafting.panelChanged(id, on);
  if (id === "list" && on) list.update();
});
const filters = createFilters({ page: document, value, emit });
const loading = createLoading(at, announcer.say);
const chooser = createChooser({
  find: () => at("chooser"),
  labelOf,
  emit,
  value,
  flash,
  enterNext: () => card.enterNext(),
});
const showing = createShowing({
  screen,
  writer,
  loading,
  filters,
  stage,
  notice,
  begun(scene) {
    lecture?.dress();
    list.show(scene);
    announcer.changed(lecture?.isOn() ? null : scene, card.titles());
  },
  painted() {
    dressCard();
    drafting.dress();
    heir.rescue();
  },
});

const remembering = createRemembering({
  page: document,
  at,
  catalogue: () => catalogue,
  writer: () => writer,
  panels: () => panels,
  help: () => help,
  notice,
});

const drafting = createDrafting({
  at,
  page: document,
  title: () => catalogue?.title ?? "",
  labelOf,
  shown: () => showing.drawn(),
  value,
  panels: () => panels,
});

const searching = createSearching({
  find: () => at("search"),
  catalogue: () => catalogue,
  value,
  emit,
  stage,
  panels: () => panels,
  choose,
});

const list = createList({
  memory: remembering.memory,
  find: () => at("list"),
  terms: () => catalogue?.terms,
  value,
  panels: () => panels,
  shows: (text) => stage().shows(text),
  light: (ref) => stage().light(ref),
  choose(ref, shift) {
    const [kind, id] = ref.split(/:(.*)/s);
    if (kind !== "concept" || !take(id, shift)) choose(ref);
  },
  nudge: (ref, key) => announcer.say(stage().nudge(ref.replace(/^concept:/, ""), key)),
  elsewhere: (typed) => searching.focus(typed),
  say: announcer.say,
});

const exporting = createExport({
  find: () => at("export"),
  place: window.location,
  title: () => showing.drawn().title ?? "map",
  theme: () => document.documentElement.dataset.theme ?? "light",
  value,
});

const perform = createActs({
  emit,
  stage,
  search: () => searching,
  help,
  notice: { flash },
  panels,
  chooser,
  exporting,
  writer,
  lecture: () => lecture,
  list,
  card: { enter: () => card.enter() },
  place: window.location,
  intro: remembering.intro,
  more: { ...remembering.acts, ...showing.acts, ...drafting.acts },
});

const card = createCard({
  page: () => document.querySelector(".page"),
  host: () => at("card"),
  goBack: () => goBack(),
  replaced: () => dressCard(),
  say: announcer.sayWithPicture,
});

const goBack = () => stage().focusFirst();
const heir = createHeir({ page: document, goBack, isFree: () => !lecture?.isOn() && !card.isAwaited() });

function dressCard() {
  const shows = (text) => stage().shows(text);
  const selected = value("selected") ?? "";
  const more = showing.drawn().more?.[selected.slice("concept:".length)] ?? 0;
  showing.guessing.guess(cardGuesses(selected, value, more), "card", LOOK_MS);
  remembering.notebook.dress();
  dress(at("card"), { value, moreOf: (id) => showing.drawn().more?.[id] ?? 0, shows });
}

// A selection is shown and its card asked for at once, not after the reducer's round.
function ahead(chosen) {
  askCard(chosen);
  card.show(chosen);
  stage().select(chosen.selected);
  list.select(chosen.selected);
}

// Made when its places are there.
function beginLecture() {
  const { pictures, query, showKept } = showing;
  const fit = () => stage().fit();
  const resized = () => screen.refresh();
  const told = { flash, say: announcer.say };
  const parts = { page: document, value, emit, query, pictures, showKept, fit, resized, ...told };
  lecture ??= createPresenting(parts);
}

// What depends on the state outside the picture and the card.
function dressPage() {
  filters.press();
  markChoices(document, value);
  lecture?.update();
  dressButtons(document, writer);
}

const does = {
  // The state has changed: its fields' rows, the state, the fields whose controls were used.
  reduced({ fields, state, triggered }) {
    if (triggered.includes("theme")) remembering.choseTheme(value("theme"));
    remembering.visit.keep(fields, state);
    dressPage();
    heir.rescue();
    remembering.ready({ fields });
  },
  selected(text) {
    dressCard();
    stage().select(text);
    list.select(text);
  },
  furnished(parts) {
    furnishAll(parts);
    list.update();
    beginLecture();
    drafting.begin();
    filters.count(showing.drawn().facets);
    dressPage();
    remembering.ready({ furnished: true });
  },
  catalogued(found) {
    catalogue = found;
    searching.load(found);
    chooser.load(found);
    notice();
    remembering.ready({ catalogue });
  },
};

window.addEventListener("popstate", () => writer.reread());
listenToActions(document, { emit, choose, perform });
listenToGuesses(document, { guessing: showing.guessing, value });
const single = remembering.singleKeys.on;
listenToLecture(document, { on: () => Boolean(lecture?.hears()), perform, single });
listenToKeys(document, perform, single);

const unchanged = () => clientside.no_update;
const callbacks = createCallbacks({ unchanged, writer, screen, showing, loading, card, does });
clientside.conceptmap = Object.fromEntries(
  Object.entries(callbacks).map(([name, call]) => [
    name,
    (...given) => call(clientside.callback_context, ...given),
  ]),
);
window.conceptmapReady?.(callbacks);
