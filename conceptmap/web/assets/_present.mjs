// A lecture from the map: its acts, and what the page shows of it. The state says where it is; this
// reads it after every change and writes nothing but events.
import { createLive } from "./_live.mjs";
import { createAsking } from "./_present_asking.mjs";
import { createOverview } from "./_present_overview.mjs";
import { createPen, createSpotlight, watchRest } from "./_present_pointer.mjs";
import { askQuestions, askTours } from "./_present_pictures.mjs";
import { createRoomSign } from "./_present_room.mjs";
import { createRehearsals, storages } from "./_present_rehearsals.mjs";
import { createWholeScreen } from "./_present_screen.mjs";
import { createSpeakerLink, speakersAct } from "./_present_speaker.mjs";
import { createTelling } from "./_present_telling.mjs";
import { createLectureView } from "./_present_view.mjs";
import { backward, forward, isElsewhere, jump, nearest, returning, revealing } from "./_tour.mjs";
import { createToursMenu } from "./_tours_menu.mjs";

const OPEN = '#chooser:not([hidden]), [data-light][data-open="true"]';

// page: the document. value(field): what a field of the state is now. emit(event). query(events): the
// state as an address, after these events. pictures: from
// createPictures. showKept(): puts the picture that is wanted now on the stage, if it is here.
// fit(): shows the whole picture. flash(text): a short message. say(text): the same for a screen reader alone.
// resized(): the stage has another size.
export function createPresenting({ page, value, emit, query, pictures, showKept, fit, flash, say, resized }) {
  const find = (selector) => page.querySelector(selector);
  const screen = createWholeScreen(() => update());
  const view = createLectureView(find, say);
  const menu = createToursMenu(find("#tours"), { tourOf });
  const pen = createPen(find(".lecture-pen"));
  const spotlight = createSpotlight(find(".lecture-spot"));
  const overview = createOverview(find(".overview"), { go: goTo, pictureOf });
  const sign = createRoomSign(find(".lecture-room"));
  const storage = storages().session;
  const live = createLive({
    query,
    flash,
    storage,
    told: () => telling.far(),
    perform: (act, of) => speakersAct(act) && perform(act, of),
    changed: () => update(),
  });
  const asking = createAsking({
    find,
    value,
    all,
    flash,
    say,
    stepHere: () => (isElsewhere(value) ? null : tour()?.steps[at().step - 1]),
    phones: live.counts,
    isRoom: () => Boolean(live.room),
    storage,
    fetchTable: askQuestions,
    changed: () => update(),
  });
  const rehearsals = createRehearsals(storages());
  const speaker = createSpeakerLink({
    state: () => telling.near(),
    perform,
    remote: () => live.remote(),
    storage,
  });
  const telling = createTelling({
    lecture: { isOn: () => isOn(), tour: () => tour(), at: () => at() },
    value,
    query,
    stepTo: (number) => stepTo(number),
    pictureOf,
    asking,
    rehearsals,
    live,
  });
  let tours = null;
  let asked = null;
  let before = { on: false, place: "" };

  const isOn = () => value("mode") === "present";
  const at = () => ({ step: value("step"), reveal: value("reveal") });

  function tourOf(id) {
    return tours?.find((tour) => tour.id === id) ?? null;
  }

  const tour = () => tourOf(value("tour"));
  // The events that lead to a step; null: to what is shown now.
  const stepTo = (number) =>
    number === null ? [] : [...returning(value), { field: "reveal", value: null }, { field: "step", value: number }];

  async function load() {
    asked ??= askTours();
    tours = (await asked) ?? tours;
    if (!tours) asked = null;
    update();
    asking.prepare();
  }

  function all(events) {
    if (events.length === 0) return false;
    for (const event of events) emit(event);
    showKept();
    update();
    return true;
  }

  // A step act: while the screen is black it only brings the picture back.
  const turn = (events) => () => {
    if (value("black")) return all([{ field: "black", value: null }]);
    if (asking.isOn) return events === forward ? asking.acts.ask() : asking.acts["end-question"]();
    const here = tour();
    if (!here) return false;
    const steps = events(here, at());
    if (steps.length === 0) flash(at().step > 1 ? "This is the last step." : "This is the first step.");
    return all(steps.length ? [...returning(value), ...steps] : []) || true;
  };

  function goTo(number) {
    all([...returning(value), ...jump(tour(), at(), number)]);
  }

  function pictureOf(number) {
    return pictures.after(stepTo(number))?.svg ?? "";
  }

  function walk(id, step = 1) {
    menu.close();
    screen.begin();
    const here = tourOf(id);
    const events = [{ field: "mode", value: "present" }];
    if (id !== value("tour")) events.push({ field: "tour", value: id || null });
    if (here) events.push(...jump(here, { step: 0 }, step));
    else if (id) events.push({ field: "step", value: step });
    return all(events);
  }

  function back() {
    const events = returning(value);
    fit();
    return all(events);
  }

  function perform(act, of) {
    return Object.hasOwn(acts, act) && Boolean(acts[act](of));
  }

  // The speaker's clock, which goes on while nothing is shown anew.
  const timed = (change) => () => {
    change();
    speaker.tell();
    return true;
  };

  async function showRoom() {
    if (!live.room) await live.open();
    if (live.room) sign.toggle(live.room);
  }

  function openSpeaker() {
    const whole = screen.isWhole();
    if (!speaker.open()) flash(`This browser does not open windows by itself: ${speaker.address()}`);
    else if (whole) flash("The speaker's window is open. W gives the map the whole screen again.");
    return true;
  }

  function end() {
    screen.end();
    rehearsals.over();
    const fields = ["ask", "tally", "mode", "tour", "step", "reveal", "black"];
    return all(fields.map((field) => ({ field, value: null })));
  }

  function escape() {
    if (overview.close() || sign.close()) return true;
    if (find(OPEN)) return false;
    if (pen.on || spotlight.on) return settle();
    if (asking.isOn) return asking.acts["end-question"]();
    if (value("black")) return all([{ field: "black", value: null }]);
    return returning(value).length > 0 ? null : end();
  }

  function putAway() {
    pen.set(false);
    spotlight.set(false);
  }

  function settle() {
    putAway();
    update();
    return true;
  }

  function switched(tool, other) {
    const wanted = !tool.on;
    other.set(false);
    tool.set(wanted);
    update();
    return true;
  }

  const acts = {
    present() {
      load();
      menu.open(value("tour"));
      return true;
    },
    "close-tours": () => menu.close(),
    walk: (id) => walk(id),
    resume() {
      const { tour: id, step } = menu.last();
      return walk(id, step);
    },
    "lecture-next": turn(forward),
    "lecture-back": turn(backward),
    "lecture-first": turn((here, now) => jump(here, now, 1)),
    "lecture-last": turn((here, now) => jump(here, now, here.steps.length)),
    "return-or-next": () => (returning(value).length ? back() : acts["lecture-next"]()),
    "return-to-step": back,
    overview() {
      if (tour()) overview.toggle(tour(), value("step"));
      return true;
    },
    reveal: () => Boolean(tour()) && all(revealing(tour(), at())),
    black: () => all([{ field: "black", value: value("black") ? null : "1" }]),
    spotlight: () => switched(spotlight, pen),
    draw: () => switched(pen, spotlight),
    "full-screen": () => Boolean(screen.toggle()) || true,
    "go-to": (number) => Boolean(tour()) && (goTo(Number(number)) ?? true),
    speaker: openSpeaker,
    live: () => live.isPossible && (showRoom(), true),
    halt: timed(() => rehearsals.toggle()),
    again: timed(() => rehearsals.again()),
    "end-lecture": end,
    "lecture-escape": escape,
    ...asking.acts,
  };

  // What the state says, onto the page.
  function update() {
    const on = isOn();
    if (on && !tours) load();
    const here = on ? tour() : null;
    const step = here ? Math.min(value("step"), here.steps.length) : 0;
    const place = `${value("tour")} ${step}`;
    if (on && place !== before.place) pen.wipe();
    if (before.on && !on) putAway();
    view.show({
      on,
      tour: here,
      named: value("tour"),
      step,
      reveal: value("reveal"),
      black: on && value("black") === "1",
      live: live.isPossible,
      aside: returning(value).length > 0,
      elsewhere: isElsewhere(value),
      pressed: {
        spotlight: spotlight.on,
        draw: pen.on,
        reveal: Boolean(value("reveal")),
        "full-screen": screen.isWhole(),
        live: Boolean(live.room),
        ask: asking.isOn,
      },
    });
    const other = asking.update(on);
    if (on !== before.on || other) resized();
    before = { on, place };
    if (here) {
      menu.remember(here.id, step);
      rehearsals.at(here.id, step);
      pictures.ahead(nearest(here, step).map(stepTo), () => speaker.tell());
    }
    speaker.tell();
    sign.update(live.room);
    if (on) live.tell();
  }

  watchRest((resting) => view.rest(resting && isOn()));

  return {
    does: (act) => Object.hasOwn(acts, act),
    perform,
    update,
    // Hides what is to be revealed yet; called whenever a picture has come.
    dress() {
      view.dress();
      asking.dress();
      speaker.tell();
    },
    // Whether the keys of a lecture mean something now.
    hears: () => isOn() && menu.isClosed() && !overview.isOpen && !find("#help:not([hidden])"),
    isOn,
    closes: () => overview.close() || menu.close(),
  };
}
