// The glossary and the references: finding, order, style, copying, printing, and the key to the search.
import { createMemory } from "./_memory.mjs";
import { createFinding } from "./_reading_finding.mjs";
import { createSorting } from "./_reading_sorting.mjs";
import { createSingleKeys } from "./_single_keys.mjs";

const WRITING = "input, textarea, select";
const SAID_MS = 2000;

const at = (id) => document.getElementById(id);
const where = { page: document, place: window.location, past: window.history };

function listenToSearchKey(finding) {
  const single = createSingleKeys({ page: document, memory: createMemory() });
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== "/" || !plain || !single.on() || event.target.closest?.(WRITING)) return;
    event.preventDefault();
    finding.focus();
  });
}

async function copy(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Copied";
  } catch {
    button.textContent = "This browser does not let pages copy";
  }
  setTimeout(() => (button.textContent = words), SAID_MS);
}

// The other choices in the address stay as they are.
function restyle(style) {
  const query = new URLSearchParams(window.location.search);
  query.set("style", style);
  window.location.search = query.toString();
}

// An entry that the address names is opened, so that what rests on it is seen.
function openNamed() {
  const named = at(decodeURIComponent(window.location.hash.slice(1)));
  const more = named?.querySelector("details");
  if (more) more.open = true;
}

if (at("filter")) listenToSearchKey(createFinding(where));
if (document.querySelector("[data-sort]")) createSorting(where);
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button);
});
at("style")?.addEventListener("change", (event) => restyle(event.target.value));
at("print")?.addEventListener("click", () => window.print());
window.addEventListener("hashchange", openNamed);
openNamed();
document.body.dataset.state = "ready";
