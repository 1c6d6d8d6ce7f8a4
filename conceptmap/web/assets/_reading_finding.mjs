// Typing leaves only the entries that have all the words, wherever in them. The words stay in the address,
// so that going to the map and back keeps them.
import { fold, words } from "./_fold.mjs";

// entries: elements. Each with its folded text: what it shows, and in data-also what it only stands for.
function textsOf(entries) {
  return entries.map((element) => {
    const shown = `${element.textContent} ${element.dataset.also ?? ""}`;
    return { element, text: fold(shown) };
  });
}

// page: the document; place, past: location and history. changed(count): called after each search.
export function createFinding({ page, place, past, changed = () => {} }) {
  const at = (id) => page.getElementById(id);
  const box = at("filter");
  const sections = [...page.querySelectorAll(".letter")];
  let rows = null;

  function keep(text) {
    const query = new URLSearchParams(place.search);
    if (text) query.set("q", text);
    else query.delete("q");
    const said = query.toString();
    past.replaceState(null, "", `${place.pathname}${said ? `?${said}` : ""}${place.hash}`);
  }

  function find() {
    const wanted = words(fold(box.value));
    rows ??= textsOf([...page.querySelectorAll(".entry")]);
    let count = 0;
    for (const { element, text } of rows) {
      const fits = wanted.every((word) => text.includes(word));
      element.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector(".entry:not([hidden])");
    at("found").textContent = wanted.length ? `${count} of ${rows.length} ${box.dataset.of}` : "";
    at("none").hidden = count > 0;
    keep(box.value.trim());
    changed(count);
  }

  function clear() {
    box.value = "";
    find();
    box.focus();
  }

  box.addEventListener("input", find);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    clear();
  });
  at("clear").addEventListener("click", clear);
  const before = new URLSearchParams(place.search).get("q");
  if (before) {
    box.value = before;
    find();
  }
  return { focus: () => box.focus() };
}
