// The page's entry: makes the parts, joins them, and offers Dash its clientside callbacks under
// window.dash_clientside.conceptmap (boot.js lets them be called before this file has loaded).
//
//   reduce(bell, values, fields, state) -> [view, values]
//     Input bell.data, Input {type: "control", field: ALL}.value, State fields.data,
//     State view.data; Output view.data, Output {type: "control", field: ALL}.value
//   requests(view, environment, fields, picture, selected) -> [picture, selected, scheme]
//     Input view.data, Input environment.data, State fields.data, State picture.data,
//     State selected.data; Output picture.data {state, shape, dark}, Output selected.data,
//     Output of the provider's forceColorScheme. The server answers every picture with a scene.
//   show(scene): Input scene.data, {svg, view} or {error}; no Output.
//   catalogue(rows): Input catalogue.data {concepts, views}; no Output.
import { createActs, listenToActions } from "./_actions.mjs";
import { ringBell, tellScreen } from "./_bridge.mjs";
import { createCard } from "./_card.mjs";
import { createQueue } from "./_events.mjs";
import { sameValue } from "./_fields.mjs";
import { createHelp } from "./_help.mjs";
import { listenToKeys } from "./_keys.mjs";
import { createNotice } from "./_notice.mjs";
import { eventsFor, placeFor } from "./_places.mjs";
import { startPolling } from "./_poll.mjs";
import { createScreen, pictureOf, schemeOf } from "./_screen.mjs";
import { SearchBox } from "./_searchbox.mjs";
import { createStage } from "./_stage.mjs";
import { createWriter } from "./_writer.mjs";

const clientside = (window.dash_clientside ??= {});
const at = (id) => document.getElementById(id);
const once = (make) => {
  let made = null;
  return () => (made ??= make());
};

const queue = createQueue(ringBell);
const emit = (event) => queue.post(event);
const writer = createWriter({ queue, place: window.location, past: window.history });
const screen = createScreen(tellScreen);
const help = createHelp(() => at("help"));

const notice = once(() => {
  const made = createNotice(at("notice"));
  startPolling({ notice: made, page: document, reload: () => window.location.reload() });
  return made;
});
const stage = once(() =>
  createStage(at("stage"), {
    emit,
    pins: () => writer.value("pins") ?? {},
  }),
);
const search = once(
  () =>
    new SearchBox(at("search"), {
      placeOf: (id) => placeFor(catalogue, id, writer.value("view")),
      choose(ref) {
        choose(ref);
        stage().focusOn(ref);
      },
    }),
);

let catalogue = null;

function choose(ref) {
  const [view, selected] = [writer.value("view"), writer.value("selected")];
  for (const event of eventsFor(catalogue, ref, view, selected)) emit(event);
}

const perform = createActs({
  emit,
  stage,
  search,
  help,
  notice: { flash: (text) => notice().flash(text) },
  selected: () => writer.value("selected"),
  place: window.location,
});

const card = createCard({
  page: () => document.querySelector(".page"),
  host: () => at("card"),
  goBack: () => stage().focusFirst(),
});

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
    const next = writer.run(fields, controls, triggered);
    return [fresh(next, state), writer.controls(controls, clientside.no_update)];
  },
  requests(context, view, environment, fields, picture, selected) {
    const state = view ?? {};
    const seen = environment ?? screen.measure();
    const wanted = fresh(pictureOf(fields, state, seen), picture);
    const chosen = state.selected ?? "";
    if (wanted !== clientside.no_update) at("stage").dataset.state = "loading";
    card.show(chosen);
    stage().select(chosen);
    const [scheme, before] = [schemeOf(state, seen), painted];
    painted = scheme;
    return [wanted, fresh(chosen, selected), fresh(scheme, before)];
  },
  show(context, scene) {
    return scene ? stage().show(scene) : undefined;
  },
  catalogue(context, rows) {
    catalogue = rows;
    search().load(rows);
    notice();
  },
};

window.addEventListener("popstate", () => writer.reread());
listenToActions(document, { emit, choose, perform });
listenToKeys(document, perform);

clientside.conceptmap = Object.fromEntries(
  Object.entries(callbacks).map(([name, call]) => [
    name,
    (...given) => call(clientside.callback_context, ...given),
  ]),
);
window.conceptmapReady?.(callbacks);
