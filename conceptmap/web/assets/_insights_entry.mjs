// The page of insights. The charts are in the page already; here the measure is chosen, marks that lead to a
// list on this page open it, and a chart is enlarged.
import { createLarge } from "./_insights_large.mjs";

const at = (id) => document.getElementById(id);
const choiceOf = (section) => section.querySelector("[data-choice][aria-pressed='true']")?.dataset.choice;

function choose(button) {
  const section = button.closest(".insight");
  for (const one of section.querySelectorAll("[data-choice]")) {
    one.setAttribute("aria-pressed", String(one === button));
  }
  for (const one of section.querySelectorAll("[data-measure]")) {
    one.hidden = one.dataset.measure !== button.dataset.choice;
  }
}

// Goes where a mark leads: into the map, or to a list on this page, which is opened.
function follow(href) {
  if (!href) return;
  if (!href.startsWith("#")) {
    window.location.assign(href);
    return;
  }
  const place = at(href.slice(1));
  if (!place) return;
  for (let up = place; up; up = up.parentElement?.closest("details")) up.open = true;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

const large = createLarge(at("large"), follow);

document.addEventListener("click", (event) => {
  const choice = event.target.closest?.("[data-choice]");
  const link = event.target.closest?.(".insight a[href^='#']");
  const section = event.target.closest?.("[data-enlarge]")?.closest(".insight");
  if (choice) choose(choice);
  if (section) large.show(section, choiceOf(section));
  if (!link) return;
  event.preventDefault();
  follow(link.getAttribute("href"));
});

for (const button of document.querySelectorAll("[data-enlarge]")) button.hidden = false;
document.body.dataset.state = "ready";
