// The filters' chips: what is pressed, how much each would leave, and what pressing one changes.
import { fillFinder } from "./_finder.mjs";

// A value in or out of what a field holds now: of a list, or the one value of a text or choice.
export function toggled(now, value) {
  if (!Array.isArray(now)) return now === value ? null : value;
  return now.includes(value) ? now.filter((item) => item !== value) : [...now, value];
}

const isOn = (now, value) => (Array.isArray(now) ? now.includes(value) : now === value);

// The fields over long lists of chips are made when the chips are there.
function makeFinders(page) {
  for (const host of page.querySelectorAll("[data-find]:empty")) {
    fillFinder(host, host.nextElementSibling);
  }
}

// page: the document. value(field): what a field of the state is now. emit(event): where events go.
export function createFilters({ page, value, emit }) {
  const chips = () => [...page.querySelectorAll("[data-toggle]")];

  page.addEventListener("click", (event) => {
    const chip = event.target.closest?.("[data-toggle]");
    if (!chip) return;
    const field = chip.dataset.toggle;
    emit({ field, value: toggled(value(field), chip.dataset.value) });
  });

  return {
    // Shows what is chosen; called after every change of the state.
    press() {
      makeFinders(page);
      let count = 0;
      for (const chip of chips()) {
        const on = isOn(value(chip.dataset.toggle), chip.dataset.value);
        chip.setAttribute("aria-pressed", String(on));
        count += Number(on);
      }
      for (const el of page.querySelectorAll("[data-filter-count]")) {
        el.textContent = count ? String(count) : "";
        el.hidden = count === 0;
      }
      for (const el of page.querySelectorAll("[data-clear-filters]")) {
        el.setAttribute("aria-disabled", String(count === 0));
      }
    },
    // facets: field -> value -> how many the picture would hold with that value.
    count(facets) {
      for (const chip of chips()) {
        const many = facets?.[chip.dataset.toggle]?.[chip.dataset.value] ?? 0;
        const el = chip.querySelector(".chip-count");
        if (el) el.textContent = String(many);
        chip.dataset.none = String(many === 0);
      }
    },
  };
}
