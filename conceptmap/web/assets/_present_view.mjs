// The page of a lecture: heading, caption, progress, what is revealed, and black.
import { shownOf } from "./_tour.mjs";

const APPEAR_MS = 320;
const AT_ONCE = 3;

// find(selector): an element of the page. say(text): tells a screen reader.
export function createLectureView(find, say) {
  let shown = null;
  let now = { on: false };

  function words({ tour, step, elsewhere }) {
    const row = tour?.steps[step - 1];
    text(find(".lecture-heading"), row?.heading ?? "");
    text(find(".lecture-caption"), row?.caption ?? "");
    text(find(".lecture-count"), row ? `${step} / ${tour.steps.length}` : "");
    const place = row ? `step ${step}` : "the picture";
    text(find(".lecture-return-words"), `Back to ${place}`);
    find(".lecture-return").title = `Back to ${place} (Enter)`;
    return Boolean(row) && !elsewhere;
  }

  function progress({ tour, step }) {
    const bar = find(".lecture-progress");
    const count = tour?.steps.length ?? 0;
    while (bar.childElementCount > count) bar.lastElementChild.remove();
    while (bar.childElementCount < count) bar.append(document.createElement("i"));
    [...bar.children].forEach((el, at) => {
      el.className = at + 1 < step ? "is-past" : at + 1 === step ? "is-now" : "";
    });
  }

  function press({ pressed }) {
    for (const [act, on] of Object.entries(pressed)) {
      find(`.lecture-tools [data-act="${act}"]`)?.setAttribute("aria-pressed", String(on));
    }
  }

  function black(on) {
    const layer = find(".lecture-black");
    if (!on && !layer.hidden) say("The picture is shown again.");
    layer.hidden = !on;
    text(layer.firstElementChild ?? layer.appendChild(document.createElement("span")), on ? "Black" : "");
  }

  // Marks that wait to be revealed are there, unseen; what is new among the seen fades in.
  function dress() {
    const step = now.tour?.steps[now.step - 1];
    const wanted = now.on && !now.elsewhere ? shownOf(step, now.reveal) : null;
    const fading = shown !== null;
    const marks = [...find("#stage").querySelectorAll(".concept, .link, .fan")];
    const seen = marks.filter((el) => hide(el, Boolean(wanted) && !isShown(el, wanted), fading));
    if (fading) say(revealed(seen));
    else if (wanted) say(revealed(marks.filter((el) => isShown(el, wanted))));
    shown = wanted;
  }

  return {
    show(given) {
      now = given;
      const page = find(".page");
      set(page, "mode", given.on ? "present" : null);
      if (given.on) {
        set(page, "lecture", words(given) ? "step" : given.named && !given.tour ? "waiting" : "picture");
        set(page, "aside", given.aside ? "" : null);
        set(page, "live", given.live ? "" : null);
        set(page, "named", given.tour ? "" : null);
        progress(given);
        press(given);
        find(".lecture-return").hidden = !given.aside;
      } else {
        set(page, "lecture", null);
        set(page, "aside", null);
      }
      set(find("#stage"), "presenting", given.on ? "" : null);
      black(given.black);
      dress();
    },
    dress,
    rest: (resting) => set(find(".page"), "resting", resting ? "" : null),
  };
}

function isShown(el, { concepts, links }) {
  if (el.dataset.concept) return concepts.has(el.dataset.concept);
  if (el.dataset.link) return links.has(el.dataset.link);
  return (el.dataset.links ?? "").split(" ").some((id) => links.has(id));
}

// What has been revealed, by its name where that is short to say.
function revealed(marks) {
  const names = (kind) => marks.filter((el) => el.dataset[kind]).map((el) => el.getAttribute("aria-label"));
  const concepts = names("concept");
  const texts = [...(concepts.length ? [`${concepts.join(", ")}.`] : []), ...names("link")];
  return texts.length > AT_ONCE ? "All is shown." : texts.join(" ");
}

// Returns whether a mark that was hidden is shown now.
function hide(el, hidden, fading) {
  if (el.classList.contains("is-unrevealed") === hidden) return false;
  el.classList.toggle("is-unrevealed", hidden);
  if (hidden) el.setAttribute("aria-hidden", "true");
  else el.removeAttribute("aria-hidden");
  if (hidden || !fading) return !hidden;
  el.classList.add("is-appearing");
  setTimeout(() => el.classList.remove("is-appearing"), APPEAR_MS);
  return true;
}

function set(el, name, value) {
  if (value === null) delete el.dataset[name];
  else if (el.dataset[name] !== value) el.dataset[name] = value;
}

function text(el, words) {
  if (el.textContent !== words) el.textContent = words;
}
