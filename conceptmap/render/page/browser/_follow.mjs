// Following a lecture: its latest state is shown until the reader looks around; a lost line is said.
import { button, make } from "./_element.mjs";

const LOOK_MS = 1000;
const LOST_MS = 5000;
const SILENT_MS = 2500;

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

// page: {show(fields), state()}. stepOf(state): the step that a state is at. address: where the
// lecture's events come from.
export const createFollowing = (options) => new Following(options);

class Following {
  #page;
  #stepOf;
  #address;
  #source = null;
  #heard = 0;
  #seq = -1;
  #view = "";
  #over = false;
  #bar = make("div", { id: "follow", role: "status" });
  #black = make("div", { id: "follow-black" });

  constructor({ page, stepOf, address }) {
    this.#page = page;
    this.#stepOf = stepOf;
    this.#address = address;
    document.body.append(this.#bar, this.#black);
    this.#bar.addEventListener("click", () => this.#return());
    window.addEventListener("hashchange", () => this.#tell());
    document.addEventListener("click", () => this.#tell());
    for (const name of ["online", "pageshow"]) window.addEventListener(name, () => this.#wake());
    document.addEventListener("visibilitychange", () => document.hidden || this.#wake());
    setInterval(() => this.#look(), LOOK_MS);
    this.#open();
  }

  #open() {
    this.#source?.close();
    if (this.#over) return;
    this.#heard = Date.now();
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onmessage = ({ data }) => this.#came(JSON.parse(data));
    source.addEventListener("beat", () => this.#alive());
    source.addEventListener("end", () => this.#ended());
    source.onerror = () => source.readyState === EventSource.CLOSED && this.#ask();
  }

  #came({ seq, view }) {
    const follows = this.#follows();
    this.#alive();
    if (seq === this.#seq) return;
    this.#seq = seq;
    this.#view = view;
    if (follows) this.#return();
    else this.#tell();
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

  #alive() {
    this.#heard = Date.now();
    this.#tell();
  }

  #wake() {
    if (Date.now() - this.#heard > SILENT_MS) this.#open();
  }

  #look() {
    if (Date.now() - this.#heard > LOST_MS && this.#source?.readyState !== 0) this.#open();
    this.#tell();
  }

  // The server refused: the lecture is over, or the server is away for a moment.
  async #ask() {
    try {
      const stop = new AbortController();
      const { status } = await fetch(this.#address, { signal: stop.signal });
      stop.abort();
      if (status === 404) this.#ended();
    } catch {
      // The server is away; the next look tries again.
    }
  }

  #ended() {
    this.#over = true;
    this.#source?.close();
    this.#tell();
  }

  // What the bar says: how one comes back, and whether the line stands.
  #tell() {
    const given = new URLSearchParams(this.#view);
    const follows = this.#follows();
    const lost = !this.#over && Date.now() - this.#heard > LOST_MS;
    const words = this.#over
      ? "The lecture is over. The map stays here to look around."
      : lost
        ? "No contact with the lecture: this picture may be old. Trying again …"
        : follows
          ? this.#seq < 1 ? "You are in. The lecture has not begun." : ""
          : "You have left the lecture.";
    const key = `${words}${follows}`;
    if (this.#bar.dataset.key !== key) {
      this.#bar.dataset.key = key;
      this.#bar.dataset.mood = lost ? "lost" : "calm";
      this.#bar.replaceChildren(
        ...(words ? [make("span", {}, words)] : []),
        ...(follows || this.#over ? [] : [button({ class: "tool primary" }, "Return")]),
      );
      this.#bar.hidden = !words;
    }
    this.#black.hidden = !(follows && given.get("black") === "1" && !this.#over);
    this.#veil(follows);
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
