// The speaker's window: what it shows of a state of the lecture, and of the time.
import { still } from "./_present_overview.mjs";
import { clockOf, elapsed, lag, paceOf, spentIn } from "./_present_timing.mjs";
import { createSpeakerQuestion } from "./_speaker_question.mjs";
import { writeNotes } from "./_speaker_notes.mjs";
import { shownOf } from "./_tour.mjs";

const MINUTE = 60_000;

// find(selector): an element of the window. act(name, of): asks the lecture.
export function createSpeakerView(find, { act }) {
  const asked = createSpeakerQuestion(find, { act });
  let state = null;
  let drawn = {};

  function picture(host, svg, step, reveal) {
    const key = `${svg} ${reveal}`;
    if (drawn[host.id] === key) return;
    drawn = { ...drawn, [host.id]: key };
    const el = svg ? still(veiled(svg, step, reveal)) : null;
    host.replaceChildren(...(el ? [el] : []));
  }

  function list() {
    const { tour, step } = state;
    const host = find("#steps");
    if (host.dataset.tour !== tour.id || host.childElementCount !== tour.steps.length) {
      host.replaceChildren(...tour.steps.map((row, at) => entry(row, at + 1)));
      host.dataset.tour = tour.id;
    }
    [...host.children].forEach((item, at) => {
      const button = item.firstElementChild;
      const now = at + 1 === step;
      if (now === (button.getAttribute("aria-current") === "step")) return;
      if (!now) return button.removeAttribute("aria-current");
      button.setAttribute("aria-current", "step");
      item.scrollIntoView({ block: "nearest" });
      return undefined;
    });
  }

  function entry(row, number) {
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    button.type = "button";
    button.className = "step";
    button.append(part("step-number", number), part("step-heading", row.heading), part("step-time"));
    button.addEventListener("click", () => act("go-to", String(number)));
    return item;
  }

  // What is on the stage where no tour is walked.
  function free() {
    text("#tour-title", "No tour");
    text("#place", "");
    text("#heading", "On the stage");
    text("#caption", "");
    picture(find("#current"), state.current, null, "");
  }

  function words() {
    const { tour, step, reveal } = state;
    const row = tour.steps[step - 1];
    const next = tour.steps[step];
    text("#tour-title", tour.title);
    text("#place", `${step} / ${tour.steps.length}`);
    text("#heading", row.heading);
    text("#caption", row.caption);
    text("#next-heading", next ? next.heading : "The end of the tour");
    const notes = find("#notes");
    if (notes.dataset.of !== row.notes) {
      notes.dataset.of = row.notes;
      if (row.notes) writeNotes(notes, row.notes);
      else notes.replaceChildren(part("no-notes", "No notes for this step."));
      notes.scrollTop = 0;
    }
    picture(find("#current"), state.current, row, reveal);
    picture(find("#next"), next ? state.next : "", null, "");
  }

  function switches() {
    const { aside, black, reveal, unheard, followers } = state;
    document.body.style.setProperty("--paper", state.paper);
    const several = followers === 1 ? "1 follows" : `${followers} follow`;
    text("#followers", unheard ? "No contact with the room" : followers === null ? "" : several);
    find("#followers").dataset.mood = unheard ? "lost" : "calm";
    find("#return").hidden = !aside;
    find("#black").setAttribute("aria-pressed", String(black));
    find("#reveal").setAttribute("aria-pressed", String(Boolean(reveal)));
    document.body.dataset.black = String(black);
  }

  // The time, once a second and whenever something changed.
  function tick(now = Date.now()) {
    text("#clock", new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    const { run, tour, last } = state ?? {};
    if (!run || !tour) return;
    const minutes = tour.steps.map((row) => row.minutes);
    const planned = minutes.reduce((sum, one) => sum + one, 0);
    text("#elapsed", clockOf(elapsed(run, now)));
    text("#planned", planned ? `of ${clockOf(planned * MINUTE)}` : "");
    const pace = paceOf(lag(run, minutes, now));
    text("#pace", pace.words);
    find("#pace").dataset.mood = pace.mood;
    find("#halt").setAttribute("aria-pressed", String(run.since === null));
    text("#halt", run.since === null ? "Go on" : "Pause");
    [...find("#steps").children].forEach((item, at) => {
      const spent = spentIn(run, at + 1, now);
      const before = last?.spent?.[at + 1];
      const told = [
        spent >= 1000 ? clockOf(spent) : "",
        minutes[at] ? `plan ${clockOf(minutes[at] * MINUTE)}` : "",
        before ? `last ${clockOf(before)}` : "",
      ];
      put(item.querySelector(".step-time"), told.filter(Boolean).join(" · "));
      item.classList.toggle("is-over", minutes[at] > 0 && spent > minutes[at] * MINUTE * 1.25);
    });
  }

  const text = (selector, value) => put(find(selector), value);

  return {
    show(next) {
      state = next;
      const walking = Boolean(next.on && next.tour);
      document.body.dataset.lecture = walking ? "on" : next.on ? "picture" : "off";
      asked.show(next.question ?? null);
      find("#remote").hidden = !next.remote;
      if (walking) {
        list();
        words();
      } else if (next.on) {
        free();
      }
      if (next.on) switches();
      tick();
    },
    tick,
    contact(there) {
      document.body.dataset.contact = there ? "yes" : "no";
    },
  };
}

// A picture's text in which what waits to be revealed is faint.
function veiled(svg, step, reveal) {
  const shown = step ? shownOf(step, reveal) : null;
  if (!shown) return svg;
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const el of parsed.querySelectorAll(".concept, .link, .fan")) {
    const links = (el.dataset.links ?? el.dataset.link ?? "").split(" ");
    const there = el.dataset.concept
      ? shown.concepts.has(el.dataset.concept)
      : links.some((id) => shown.links.has(id));
    if (!there) el.setAttribute("opacity", "0.22");
  }
  return new XMLSerializer().serializeToString(parsed);
}

function part(className, words = "") {
  const el = document.createElement("span");
  el.className = className;
  el.textContent = String(words);
  return el;
}

function put(el, words) {
  if (el.textContent !== words) el.textContent = words;
}
