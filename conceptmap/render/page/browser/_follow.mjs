// Following a lecture: its latest state is shown until the reader looks around; a lost line is said.
import { markAsked } from "../../../web/assets/_asked_mark.mjs";
import { createLine, wakeWithPage } from "../../../web/assets/_line.mjs";
import { questionOf } from "../../../web/assets/_predict.mjs";
import { button, make } from "./_element.mjs";
import { createPolling } from "./_follow_question.mjs";

// A lecture's state as far as this page can show it. Pure.
export function shownFields(view) {
  const given = new URLSearchParams(view);
  const tour = given.get("tour") ?? "";
  const focus = given.get("focus");
  return {
    tour,
    step: given.get("step") ?? "1",
    view: tour ? "" : (given.get("view") ?? ""),
    selected: given.get("selected") ?? (focus ? `concept:${focus}` : ""),
  };
}

// Which concepts and links are hidden yet; null: none. step: {concepts, links: [{id, from, to}]}. Pure.
export function hiddenOf(view, step) {
  const [what, count] = (new URLSearchParams(view).get("reveal") ?? "").split(":");
  if (!step || !["concepts", "phrases"].includes(what)) return null;
  const concepts = what === "concepts" ? step.concepts.slice(0, Number(count)) : step.concepts;
  const here = new Set(concepts);
  const links = step.links.filter((link, at) =>
    what === "concepts" ? here.has(link.from) && here.has(link.to) : at < Number(count),
  );
  return { concepts: here, links: new Set(links.map((link) => link.id)) };
}

// What the bar says. Pure.
export function wordsOf({ over, lost, follows, begun, asked }) {
  if (over) return "The lecture is over. The map stays here to look around.";
  if (lost) return "No contact with the lecture: this picture may be old. Trying again …";
  if (!follows) return asked ? "The lecture asks you something." : "You have left the lecture.";
  return begun ? "" : "You are in. The lecture has not begun.";
}

// page: {show(fields), state()}. stepOf(state): the step that a state is at. questions: what can be asked
// about each link. address: where the lecture's events come from.
export const createFollowing = (options) => new Following(options);

class Following {
  #page;
  #stepOf;
  #questions;
  #line;
  #polling;
  #seq = -1;
  #view = "";
  #bar = make("div", { id: "follow", role: "status" });
  #black = make("div", { id: "follow-black" });

  constructor({ page, stepOf, questions, address }) {
    this.#page = page;
    this.#stepOf = stepOf;
    this.#questions = questions;
    this.#polling = createPolling({ address, lost: () => this.#line?.lost ?? false });
    document.body.append(this.#bar, this.#black);
    this.#bar.addEventListener("click", () => this.#return());
    window.addEventListener("hashchange", () => this.#tell());
    document.addEventListener("click", () => this.#tell());
    this.#line = createLine({
      address,
      came: (state, anew) => this.#came(state, anew),
      changed: () => this.#line && this.#tell(),
    });
    wakeWithPage(this.#line);
  }

  // On one line states come in their order; a new line begins with what the server knows.
  #came({ seq, view }, anew) {
    const follows = this.#follows();
    const fresh = anew ? seq !== this.#seq : seq > this.#seq;
    if (fresh) {
      this.#seq = seq;
      this.#view = view;
    }
    if (fresh && follows) this.#return();
    else this.#tell();
    if (anew) this.#polling.again();
  }

  #return() {
    this.#page.show(shownFields(this.#view));
    this.#tell();
  }

  // Whether the page shows what the lecture shows.
  #follows() {
    if (this.#seq < 0) return true;
    const [now, wanted] = [this.#page.state(), shownFields(this.#view)];
    return ["tour", "step", "view", "selected"].every((name) => now[name] === wanted[name]);
  }

  // What the bar says: how one comes back, and whether the line stands.
  #tell() {
    const given = new URLSearchParams(this.#view);
    const follows = this.#follows();
    const { lost, over } = this.#line;
    const question = over ? null : questionOf(this.#questions, given.get("ask"), given.get("tally"));
    const words = wordsOf({ over, lost, follows, begun: this.#seq > 0, asked: Boolean(question) });
    const key = `${words}${follows}`;
    if (this.#bar.dataset.key !== key) {
      this.#bar.dataset.key = key;
      this.#bar.dataset.mood = lost ? "lost" : "calm";
      this.#bar.replaceChildren(
        ...(words ? [make("span", {}, words)] : []),
        ...(follows || over ? [] : [button({ class: "tool primary" }, "Return")]),
      );
      this.#bar.hidden = !words;
    }
    this.#black.hidden = !(follows && given.get("black") === "1" && !over);
    this.#veil(follows);
    this.#polling.show(follows ? question : null, this.#seq);
    markAsked(document.getElementById("stage"), follows ? question : null);
    for (const el of document.querySelectorAll("#card [data-says]")) {
      el.classList.toggle("is-hushed", question !== null && !question.counts && el.dataset.says === question.id);
    }
  }

  #veil(follows) {
    const hidden = follows ? hiddenOf(this.#view, this.#stepOf(this.#page.state())) : null;
    for (const el of document.querySelectorAll("#stage :is(.concept, .link, .fan)")) {
      const links = (el.dataset.links ?? el.dataset.link ?? "").split(" ");
      const shown = !hidden || (el.dataset.concept
        ? hidden.concepts.has(el.dataset.concept)
        : links.some((id) => hidden.links.has(id)));
      el.style.visibility = shown ? "" : "hidden";
    }
  }
}
