// Making a tour beside the map: pictures are added while one explores, then put in order and written.
import { createDraft, fitOf, sizeOf } from "./_draft.mjs";
import { createSaving } from "./_draft_saving.mjs";
import { createSteps } from "./_draft_steps.mjs";
import { createMemory } from "./_memory.mjs";
import { nameOf, save } from "./_saving.mjs";

const PANEL = "drafting";
const NOT_KEPT = "This browser keeps nothing for this page: download the tour before you close it.";

// at(id): an element. shown(): the picture on screen {concepts: ids, title}. value(field): of the state.
// title(): the map's; labelOf(id): a concept's label; panels(): the page's panels.
export function createDrafting({ at, page, title, labelOf, shown, value, panels }) {
  const draft = createDraft(createMemory(), () => `tour:${title()}`);
  const steps = createSteps(page, labelOf);
  const find = (selector) => at(PANEL).querySelector(selector);
  const saving = createSaving({
    place: window.location,
    past: window.history,
    open: () => window.sessionStorage,
  });
  let open = -1;
  let picture = "";

  const isOpen = () => at(PANEL)?.dataset.open === "true";
  const say = (words) => (find(".draft-said").textContent = words);

  // The picture's concepts, the one in focus first: so they will be revealed.
  function concepts() {
    const all = shown().concepts ?? [];
    const first = all.filter((id) => id === value("focus"));
    return [...first, ...all.filter((id) => !first.includes(id))];
  }

  function dress() {
    if (!isOpen()) return;
    const fits = fitOf(concepts().length);
    find(".draft-fits").textContent = fits;
    find(".draft-fits").dataset.mood = concepts().length > 12 ? "many" : "well";
    const bad = concepts().length === 0 || concepts().length > 60;
    find(".draft-add").setAttribute("aria-disabled", String(bad));
  }

  // What is not a list of steps: counts and what can be done.
  function retell() {
    const tour = draft.tour();
    const some = tour.steps.length > 0;
    find('[data-act="draft-undo"]').setAttribute("aria-disabled", String(!draft.canUndo()));
    find(".draft-save").hidden = !saving.can();
    find(".draft-where").textContent = saving.words();
    for (const act of ["draft-save", "draft-download", "draft-clear"]) {
      find(`[data-act="${act}"]`).setAttribute("aria-disabled", String(!some));
    }
    say(draft.isKept() ? (some ? `${sizeOf(tour)}.` : "No steps yet.") : NOT_KEPT);
  }

  function fill() {
    const tour = draft.tour();
    for (const area of at(PANEL).querySelectorAll("[data-draft]")) {
      area.value = tour[area.dataset.draft] ?? "";
    }
    steps.fill(find(".draft-steps"), tour.steps, open);
    retell();
    dress();
    return true;
  }

  const focusOn = (selector) => find(selector)?.focus();

  // A heading to begin with: what the picture is about.
  function heading() {
    const one = value("focus") || value("selected").replace(/^concept:|^link:.*/, "");
    return one ? labelOf(one) : (shown().title ?? "");
  }

  function add() {
    draft.add({ heading: heading(), focus: concepts(), caption: "", notes: "", minutes: 0, reveal: "" });
    open = draft.tour().steps.length - 1;
    fill();
    focusOn(`[data-step="${open}"]`);
    return true;
  }

  function move(place, by) {
    if (!draft.move(place, by)) return false;
    if (open === place) open = place + by;
    else if (open === place + by) open = place;
    fill();
    focusOn(`[data-act="draft-${by < 0 ? "up" : "down"}"][data-of="${place + by}"]`);
    return true;
  }

  async function asked(address, content) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ tour: draft.tour(), ...content }),
    });
    if (answer.ok) return answer.blob();
    const { error, message } = await answer.json().catch(() => ({}));
    throw new Error(error ?? message ?? `the server answered ${answer.status}`);
  }

  const told = async (work) => {
    try {
      await work();
    } catch (error) {
      say(`That did not work: ${error.message}`);
    }
  };

  function preview(place) {
    const img = find(".draft-picture");
    say("The picture is being drawn.");
    told(async () => {
      const theme = page.documentElement.dataset.theme ?? "light";
      const drawn = await asked("drafts/preview", { step: place + 1, theme });
      URL.revokeObjectURL(picture);
      picture = URL.createObjectURL(drawn);
      img.src = picture;
      img.hidden = false;
      retell();
    });
    return true;
  }

  function download() {
    told(async () => {
      save(await asked("drafts/file", {}), `${nameOf(draft.tour().title || title())}.tours.yaml`);
      say("Downloaded. Put it beside the map, or add its tour to the tour file that is there.");
    });
    return true;
  }

  function keep() {
    told(async () => {
      const { id, file } = await saving.save(draft.tour());
      draft.named(id);
      say(`Saved in ${file}. Load the page anew to present it.`);
    });
    return true;
  }

  function toggle() {
    panels().shut("filters");
    panels().toggle(PANEL);
    if (isOpen()) {
      fill();
      told(() => saving.look().then(retell));
    }
    return true;
  }

  function written({ target }) {
    const { draft: own, step, field } = target.dataset;
    if (own) draft.set(own, target.value);
    if (field) {
      draft.edit(Number(step), field, field === "minutes" ? Number(target.value) || 0 : target.value);
      steps.retell(find(".draft-steps"), draft.tour().steps[step], Number(step));
    }
    if (own || field) retell();
  }

  return {
    dress,
    // Once its place is there.
    begin: () => at(PANEL).addEventListener("input", written),
    panelChanged(id, on) {
      if (id === "filters" && on && isOpen()) panels().shut(PANEL);
    },
    acts: {
      drafting: toggle,
      "draft-add": add,
      "draft-open"(of) {
        open = open === Number(of) ? -1 : Number(of);
        fill();
        focusOn(`.draft-head[data-of="${of}"]`);
        return true;
      },
      "draft-up": (of) => move(Number(of), -1),
      "draft-down": (of) => move(Number(of), 1),
      "draft-remove"(of) {
        draft.remove(Number(of));
        open = -1;
        fill();
        say("Step deleted. Undo brings it back.");
        find(".draft-add").focus();
        return true;
      },
      "draft-again"(of) {
        draft.edit(Number(of), "focus", concepts());
        return fill();
      },
      "draft-preview": (of) => preview(Number(of)),
      "draft-undo": () => draft.undo() && fill(),
      "draft-clear": () => draft.clear() && ((open = -1), fill()),
      "draft-download": download,
      "draft-save": keep,
    },
  };
}
