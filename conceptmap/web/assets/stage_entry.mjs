// The page's entry: makes the parts, joins them, and offers Dash its clientside callbacks under
// window.dash_clientside.conceptmap (boot.js lets them be called before this file has loaded).
//
//   reduce(bell, values, fields, state) -> [view, values]
//     Input bell.data, Input {type: "control", field: ALL}.value, State fields.data,
//     State view.data; Output view.data, Output {type: "control", field: ALL}.value
//   requests(view, environment, fields, picture, selected) -> [picture, selected, scheme]
//     Input view.data, Input environment.data, State fields.data, State picture.data,
//     State selected.data; Output picture.data {state, shape, system}, Output selected.data,
//     Output of the provider's forceColorScheme. The server answers every picture with a scene.
//   show(scene): Input scene.data, {svg, view, words} or {error, words}; no Output.
//   fill(card): Input card-text.data, {about, text}; no Output.
//   furnish(parts): Input furniture.data, {id: markup}; no Output.
//   catalogue(rows): Input catalogue.data {concepts, views}; no Output.
import { createActs, listenToActions } from "./_actions.mjs";
import { askCard, ringBell, tellScreen } from "./_bridge.mjs";
import { cardOf, createCard } from "./_card.mjs";
import { markChoices } from "./_choices.mjs";
import { createChooser } from "./_chooser.mjs";
import { dress, dressButtons } from "./_dress.mjs";
import { createQueue } from "./_events.mjs";
import { isAside } from "./_exploring.mjs";
import { sameValue } from "./_fields.mjs";
import { createFilters } from "./_filters.mjs";
import { createExport } from "./_export.mjs";
import { furnishAll } from "./_furnish.mjs";
import { createHelp } from "./_help.mjs";
import { listenToKeys } from "./_keys.mjs";
import { createLoading } from "./_loading.mjs";
import { createNotice, ignored } from "./_notice.mjs";
import { createPanels } from "./_panels.mjs";
import { createPresenting } from "./_present.mjs";
import { listenToLecture } from "./_present_keys.mjs";
import { askPicture, createPictures } from "./_present_pictures.mjs";
import { eventsFor } from "./_places.mjs";
import { createRemembering } from "./_remembering.mjs";
import { startPolling } from "./_poll.mjs";
import { createScreen, forCard, pictureOf, schemeOf, themeOf } from "./_screen.mjs";
import { createSearching } from "./_searching.mjs";
import { createStage } from "./_stage.mjs";
import { format } from "./_url.mjs";
import { createWriter } from "./_writer.mjs";

const clientside = (window.dash_clientside ??= {});
const at = (id) => document.getElementById(id);
const once = (make) => {
  let made = null;
  return () => (made ??= make());
};

const queue = createQueue(ringBell);
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
    take(id, shift) {
      if (chooser.take(id)) return true;
      if (shift) chooser.connect(beginning(), id);
      return shift;
    },
    turn: (by) => perform(by > 0 ? "lecture-next" : "lecture-back"),
  }),
);
let catalogue = null;
let drawn = {};
let rows = [];
let wantedNow = null;

const wanted = (state, seen = screen.measure()) => pictureOf(rows, state, forCard(seen, state));
const pictures = createPictures({
  ask: (request) => askPicture(format(rows, request.state), request),
  after: (events) => wanted(writer.after(events)),
});

const labelOf = (id) => catalogue?.concepts.find((concept) => concept.id === id)?.label ?? id;

function choose(ref) {
  const screen = {
    view: value("view"),
    selected: value("selected"),
    hidden: value("hidden"),
    shows: (text) => stage().shows(text),
    aside: isAside(value) || Boolean(value("tour")),
  };
  for (const event of eventsFor(catalogue, ref, screen)) emit(event);
}

// The concept that a connection begins at.
function beginning() {
  const selected = value("selected");
  return selected.startsWith("concept:") ? selected.slice("concept:".length) : value("focus");
}

const flash = (text) => notice().flash(text);
const panels = createPanels(document, (id, on) => remembering.panelChanged(id, on));
const filters = createFilters({ page: document, value, emit });
const loading = createLoading(() => at("stage"));
const chooser = createChooser({ find: () => at("chooser"), labelOf, emit, value, flash });

const remembering = createRemembering({
  page: document,
  at,
  catalogue: () => catalogue,
  writer: () => writer,
  panels: () => panels,
  help: () => help,
  notice,
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

const exporting = createExport({
  find: () => at("export"),
  place: window.location,
  title: () => drawn.title ?? "map",
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
  place: window.location,
  intro: remembering.intro,
  more: remembering.acts,
});

const card = createCard({
  page: () => document.querySelector(".page"),
  host: () => at("card"),
  goBack: () => stage().focusFirst(),
  replaced: () => dressCard(),
});

function dressCard() {
  const shows = (text) => stage().shows(text);
  remembering.notebook.dress();
  dress(at("card"), { value, moreOf: (id) => drawn.more?.[id] ?? 0, shows });
}

// A selection is shown and its card asked for at once, not after the reducer's round.
function ahead(chosen) {
  askCard(chosen);
  card.show(chosen);
  stage().select(chosen.selected);
}

let lecture = null;

// Made when its places are there.
function beginLecture() {
  const fit = () => stage().fit();
  const showKept = () => put(pictures.after([]));
  const resized = () => screen.refresh();
  const query = () => format(rows, writer.after([]));
  const parts = { page: document, value, emit, query, pictures, showKept, fit, flash, resized };
  lecture ??= createPresenting(parts);
}

// Puts a picture on the stage, with the words around it.
async function put(scene) {
  if (!scene) return;
  drawn = scene;
  furnishAll(scene.words);
  const shown = stage().show(scene);
  lecture?.dress();
  await shown;
  loading.end();
  filters.count(scene.facets);
  dressCard();
  writer.settle(scene);
  notice().tell(ignored(writer.ignored() ?? []));
}

// What depends on the state outside the picture and the card.
function dressPage() {
  filters.press();
  markChoices(document, value);
  lecture?.update();
  dressButtons(document, writer);
}

const fresh = (value, before) =>
  before !== null && before !== undefined && sameValue(value, before)
    ? clientside.no_update
    : value;

// The colour scheme that the page was last painted in.
let painted = null;

const callbacks = {
  reduce(context, bell, values, fields, state) {
    const controls = context.inputs_list[1].map(({ id, value }) => ({ field: id.field, value }));
    const triggered = context.triggered
      .filter(({ prop_id }) => prop_id.startsWith("{"))
      .map(({ prop_id }) => JSON.parse(prop_id.slice(0, prop_id.lastIndexOf("."))).field);
    rows = fields;
    const next = writer.run(fields, controls, triggered);
    if (triggered.includes("theme")) remembering.choseTheme(value("theme"));
    remembering.visit.keep(fields, next);
    dressPage();
    remembering.ready({ fields });
    return [fresh(next, state), writer.controls(controls, clientside.no_update)];
  },
  requests(context, view, environment, fields, picture, selected) {
    const state = view ?? {};
    const seen = environment ?? screen.measure();
    wantedNow = wanted(state, seen);
    const request = fresh(wantedNow, picture);
    const chosen = cardOf(state);
    const kept = pictures.get(wantedNow);
    if (request !== clientside.no_update && !kept) loading.begin();
    put(kept);
    card.show(chosen);
    dressCard();
    stage().select(state.selected ?? "");
    const theme = themeOf(state, seen);
    document.documentElement.dataset.theme = theme;
    const scheme = schemeOf(theme);
    const before = painted ?? document.documentElement.dataset.mantineColorScheme;
    painted = scheme;
    return [request, fresh(chosen, selected), fresh(scheme, before)];
  },
  // An answer may come when another picture, which is here already, is wanted.
  show(context, scene) {
    if (!scene) return;
    pictures.keep(scene.of, scene);
    if (sameValue(scene.of, wantedNow) || !pictures.get(wantedNow)) put(scene);
  },
  fill(context, answer) {
    if (answer) card.fill(answer);
  },
  furnish(context, parts) {
    furnishAll(parts);
    beginLecture();
    filters.count(drawn.facets);
    dressPage();
    remembering.ready({ furnished: true });
  },
  catalogue(context, found) {
    catalogue = found;
    searching.load(found);
    chooser.load(found);
    notice();
    remembering.ready({ catalogue });
  },
};

window.addEventListener("popstate", () => writer.reread());
listenToActions(document, { emit, choose, perform });
listenToLecture(document, { on: () => Boolean(lecture?.hears()), perform });
listenToKeys(document, perform);

clientside.conceptmap = Object.fromEntries(
  Object.entries(callbacks).map(([name, call]) => [
    name,
    (...given) => call(clientside.callback_context, ...given),
  ]),
);
window.conceptmapReady?.(callbacks);
