// Tours: the list to choose from, and the bar that goes from step to step.
import { tourOf } from "./_content.mjs";
import { button, make } from "./_element.mjs";

// The rows of the list; a click on one begins it.
export function drawTours(host, content) {
  host.append(
    ...content.tours.map((tour) =>
      button(
        { class: "tour-row", "data-tour": tour.id },
        make("b", {}, tour.title),
        make("span", {}, tour.question),
        make("span", { class: "tour-facts" }, facts(tour)),
      ),
    ),
  );
}

const facts = ({ steps, audience }) =>
  [`${steps.length} ${steps.length === 1 ? "step" : "steps"}`, audience].filter(Boolean).join(" · ");

// at(id): the page's elements. go(step): shows a step, counted from 1.
export function createTourBar(at, content, go) {
  at("progress").addEventListener("input", ({ target }) => go(Number(target.value)));

  return {
    show(state, away) {
      const tour = tourOf(content, state.tour);
      at("tourbar").hidden = !tour;
      if (!tour) return;
      const [step, last] = [Number(state.step), tour.steps.length];
      at("tourbar").dataset.away = String(away);
      at("where").textContent = away ? `Back to step ${step}` : `${step} / ${last}`;
      const progress = at("progress");
      progress.max = String(last);
      progress.value = String(step);
      progress.setAttribute("aria-valuetext", `${step} of ${last}: ${tour.steps[step - 1].heading}`);
      at("back").disabled = step === 1 && !away;
      at("next").disabled = step === last && !away;
    },
  };
}

// The step that a key asks for, counted from 1; null for none. Clickers send PageUp and PageDown.
export function stepFor(key, shift, step, last) {
  const forward = ["ArrowRight", "ArrowDown", "PageDown", "Enter"].includes(key);
  if (forward || (key === " " && !shift)) return Math.min(step + 1, last);
  const back = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"].includes(key);
  if (back || (key === " " && shift)) return Math.max(step - 1, 1);
  return { Home: 1, End: last }[key] ?? null;
}
