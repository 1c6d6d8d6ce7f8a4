// A field over a long list of chips that leaves those whose words hold what is typed.
import { fold, words } from "./_fold.mjs";

// text: what a chip says, with its title; typed: every word of it must begin one of the chip's.
export function matches(text, typed) {
  const inside = words(fold(text));
  return words(fold(typed)).every((word) => inside.some((target) => target.startsWith(word)));
}

// host: [data-find] with its label, empty. list: the chips' element, beside it.
export function fillFinder(host, list) {
  const label = host.dataset.find;
  const input = document.createElement("input");
  const nothing = document.createElement("p");
  const attributes = { class: "search-input", type: "text", placeholder: label, autocomplete: "off" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute("aria-label", label);
  nothing.className = "filter-nothing";
  nothing.setAttribute("role", "status");
  host.append(input, nothing);

  function narrow() {
    const typed = input.value.trim();
    let found = 0;
    for (const chip of list.children) {
      const fits = matches(`${chip.firstChild.textContent} ${chip.title}`, typed);
      chip.dataset.found = String(fits);
      found += Number(fits);
    }
    list.classList.toggle("is-sought", typed !== "");
    nothing.textContent = found === 0 ? `Nothing found for “${typed}”` : "";
    nothing.hidden = found > 0;
  }

  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    event.preventDefault();
    input.value = "";
    narrow();
  });
  nothing.hidden = true;
}
