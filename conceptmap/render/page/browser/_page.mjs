// The page: shows a state, and turns what is done to it into another.
import { createHelp } from "../../../web/assets/_help.mjs";
import { createPanels } from "../../../web/assets/_panels.mjs";
import { placeFor } from "../../../web/assets/_places.mjs";
import { aspectClass } from "../../../web/assets/_projection.mjs";
import { SearchBox } from "../../../web/assets/_searchbox.mjs";
import { createStage } from "../../../web/assets/_stage.mjs";
import { addressOf, checked, split, stateOf } from "./_address.mjs";
import { drawingFor, homeOf, pictureOf, tourOf } from "./_content.mjs";
import { cardOf } from "./_facts.mjs";
import { createHeadline } from "./_headline.mjs";
import { createColours } from "./_colours.mjs";
import { createTourBar, drawTours, stepFor } from "./_tours.mjs";

const WRITING = "input:not([type=range]), textarea, select";
const SHEET = "(max-width: 699px)";

// content: as unpack gives it. Returns {show(fields), state()}: shows other fields of the state.
export const createPage = (content) => new Page(content);

class Page {
  #content;
  #state;
  #picture = null;
  #stage;
  #search;
  #panels = createPanels(document);
  #help = createHelp(() => at("help"));
  #headline;
  #tourBar;
  #colours;
  #acts;

  constructor(content) {
    this.#content = content;
    this.#headline = createHeadline(at, content);
    this.#colours = createColours(at("colours"), content.themes, (theme) => this.show({ theme }));
    this.#tourBar = createTourBar(at, content, (step) => this.#goTo(step));
    this.#stage = createStage(at("stage"), {
      emit: ({ field, value }) => this.show({ [field]: value ?? "" }),
      value: (field) => this.#state[field] ?? "",
      expand: () => {},
      take: () => false,
      fixed: true,
    });
    this.#search = new SearchBox(at("search"), {
      placeOf: (id) => this.#placeOf(id),
      rest: () => this.#panels.shut("search"),
      choose: (ref) => this.#choose(ref, true),
    });
    this.#search.load(content.catalogue);
    drawTours(at("tours"), content);
    at("tours-button").hidden = content.tours.length === 0;
    at("views").parentElement.hidden = content.views.length < 2;
    this.#acts = this.#makeActs();
    this.#listen();
    this.#apply(stateOf(location.hash, content));
  }

  state() {
    return this.#state;
  }

  // Fields that this map does not know are left out; the address follows.
  show(fields) {
    const next = checked({ ...this.#state, ...fields }, this.#content);
    if (addressOf(next) === addressOf(this.#state)) return;
    this.#apply(next);
    location.hash = addressOf(next);
  }

  #apply(state) {
    this.#state = state;
    this.#colours.show(state.theme);
    at("views").options[0].textContent = tourOf(this.#content, state.tour)?.title ?? "";
    at("views").value = state.tour && !state.view ? "" : state.view || homeOf(this.#content);
    this.#draw();
    const card = cardOf(this.#content, state.selected);
    const opened = document.querySelector(".page").dataset.card === "open";
    document.querySelector(".page").dataset.card = card.length ? "open" : "closed";
    const held = at("card").contains(document.activeElement);
    at("card").replaceChildren(...card);
    at("card").scrollTop = 0;
    if (held) at("card").querySelector(".card-title")?.focus({ preventScroll: true });
    if (held && opened && !card.length) this.#stage.focusFirst();
    this.#stage.select(state.selected);
  }

  #draw() {
    const { tour: id, step: number, view } = this.#state;
    const tour = view ? null : tourOf(this.#content, id);
    const step = tour?.steps[number - 1] ?? null;
    const picture = pictureOf(this.#content, this.#state);
    const carded = document.querySelector(".page").dataset.card === "open";
    const low = matchMedia(SHEET).matches && (this.#state.selected || carded);
    const shape = aspectClass(window.innerWidth, low ? window.innerHeight : at("stage").clientHeight);
    const svg = drawingFor(picture, shape);
    this.#headline.show(picture, tour, step, `${number} of ${tour?.steps.length}`);
    this.#tourBar.show(this.#state, view !== "");
    if (picture.id === this.#picture?.id && svg === this.#picture.svg) return;
    this.#picture = { id: picture.id, svg };
    this.#stage.show({ svg, view: picture.id });
  }

  #placeOf(id) {
    if (this.#stage.shows(`concept:${id}`)) return null;
    const now = this.#state.tour && !this.#state.view ? "?" : this.#state.view;
    return placeFor(this.#content.catalogue, id, now);
  }

  // Selects a mark, going to a view that shows it where this picture does not.
  #choose(ref, focus = false) {
    const [kind, id] = split(ref);
    const { links } = this.#content;
    const end = kind === "link" ? links[id]?.from : id;
    const place = this.#stage.shows(ref) || !end ? null : this.#placeOf(end);
    this.show({ selected: ref, ...(place ? { view: place.id } : {}) });
    if (focus) this.#stage.focusOn(ref);
  }

  #goTo(step) {
    this.show({ step: String(step), view: "", selected: "" });
  }

  #stepBy(by) {
    const away = this.#state.view !== "";
    this.#goTo(Number(this.#state.step) + (away ? 0 : by));
    return true;
  }

  #makeActs() {
    const done = (action) => (of) => {
      action(of);
      return true;
    };
    const leave = (fields) => () => {
      this.show(fields);
      return true;
    };
    return {
      fit: done(() => this.#stage.fit()),
      "zoom-in": done(() => this.#stage.zoomBy(1.3)),
      "zoom-out": done(() => this.#stage.zoomBy(1 / 1.3)),
      help: done(() => this.#help.toggle()),
      panel: done((of) => this.#panels.toggle(of)),
      print: done(() => window.print()),
      search: done(() => this.#openSearch()),
      back: () => this.#stepBy(-1),
      next: () => this.#stepBy(1),
      return: () => this.#stepBy(0),
      "close-card": leave({ selected: "" }),
      "leave-tour": leave({ tour: "", step: "1", selected: "" }),
      escape: () =>
        this.#help.close() ||
        this.#search.close() ||
        this.#panels.closeLast() ||
        this.#acts[this.#state.selected ? "close-card" : this.#away()](),
    };
  }

  #away() {
    return this.#state.tour && this.#state.view ? "return" : "leave-tour";
  }

  #openSearch() {
    if (!at("search").checkVisibility()) this.#panels.toggle("search");
    this.#search.focus();
  }

  #listen() {
    document.addEventListener("click", (event) => this.#clicked(event.target));
    document.addEventListener("keydown", (event) => this.#pressed(event));
    at("views").addEventListener("change", ({ target }) =>
      this.show({ view: target.value, tour: "", step: "1", selected: "" }),
    );
    window.addEventListener("hashchange", () => {
      const asked = stateOf(location.hash, this.#content);
      if (addressOf(asked) !== addressOf(this.#state)) this.#apply(asked);
    });
    window.addEventListener("resize", () => this.#draw());
  }

  #clicked(target) {
    const el = target.closest?.("[data-act], [data-select], [data-view], [data-tour]");
    if (!el) return;
    const { act, of, select, view, tour } = el.dataset;
    if (act) this.#acts[act]?.(of);
    if (select) this.#choose(select);
    if (view) this.show({ view });
    if (tour) {
      this.#panels.shut("tours");
      this.show({ tour, step: "1", view: "", selected: "" });
      at("next").focus();
    }
  }

  #pressed(event) {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return;
    const writing = target.closest?.(WRITING);
    if (writing && key !== "Escape") return;
    const act = { "/": "search", "?": "help", "+": "zoom-in", "=": "zoom-in", "-": "zoom-out" };
    const name = { ...act, 0: "fit", f: "fit", Escape: "escape" }[key];
    if (name ? this.#acts[name]() : this.#stepped(event)) event.preventDefault();
  }

  // A button that has the focus keeps Enter and Space, and a slider its arrows.
  #stepped({ key, shiftKey, target }) {
    const tour = tourOf(this.#content, this.#state.tour);
    if (!tour || !at("help").hidden) return false;
    if (target.closest?.("input, a")) return false;
    if (target.closest?.("button") && (key === "Enter" || key === " ")) return false;
    const step = stepFor(key, shiftKey, Number(this.#state.step), tour.steps.length);
    if (step === null) return false;
    if (this.#state.view) return this.#stepBy(0);
    this.#goTo(step);
    return true;
  }
}

const at = (id) => document.getElementById(id);
