// What the page remembers for its reader on this machine: colours, sizes of panels, the last place, notes,
// and that the introduction was seen. Joins the parts that keep it, and their acts.
import { createEdges } from "./_edges.mjs";
import { createIntro } from "./_intro.mjs";
import { createMemory, isFlag, isText } from "./_memory.mjs";
import { createNotebook } from "./_notebook.mjs";
import { createNotes } from "./_notes.mjs";
import { createSingleKeys } from "./_single_keys.mjs";
import { createVisit } from "./_visit.mjs";

const KEPT_OPEN = ["filters", "list"];
const ROOMY = "(min-width: 1100px)";
const NARROW = "(max-width: 699px)";

// at(id): an element of the page. catalogue(): what search looks through, with the map's title. writer,
// panels, help, notice: functions that give the parts of that name.
export function createRemembering({ page, at, catalogue, writer, panels, help, notice }) {
  const memory = createMemory();
  const is = (query) => window.matchMedia(query).matches;
  const title = () => catalogue()?.title ?? "";
  const nameOf = (kind, id) =>
    kind === "view"
      ? (catalogue()?.views.find((view) => view.id === id)?.title ?? "")
      : (catalogue()?.concepts.find((concept) => concept.id === id)?.label ?? "");
  const intro = createIntro({ find: () => at("intro"), memory });
  const singleKeys = createSingleKeys({ page, memory });
  const edges = createEdges({ page, memory, narrow: () => is(NARROW) });
  const notebook = createNotebook({
    page,
    find: () => at("notes"),
    notes: createNotes(memory, title),
    title,
    labelOf: (id) => nameOf("concept", id) || id,
  });
  const visit = createVisit({
    memory,
    title,
    place: window.location,
    nameOf,
    offer: (...words) => notice().offer(...words),
    go: (query) => writer().go(query),
  });

  const parts = {};
  let begun = false;

  function begin(fields) {
    edges.restore();
    singleKeys.dress();
    notebook.dress();
    if (writer().value("mode")) return;
    for (const id of is(ROOMY) ? KEPT_OPEN : []) {
      if (memory.get(`${id}-open`, isFlag, false)) panels().show(id);
    }
    visit.welcome(fields);
    intro.greet();
  }

  function forget() {
    memory.forgetAll((name) => name.startsWith("notes:") || name === "introduced");
    edges.restore();
    singleKeys.dress();
    notice().flash("Your choices and the last picture are forgotten. Your notes are still here.");
    return true;
  }

  return {
    memory,
    intro,
    notebook,
    visit,
    singleKeys,
    // The fields that the reader prefers where an address is silent.
    mine() {
      const theme = memory.get("theme", isText, "");
      return theme ? { theme } : {};
    },
    choseTheme: (theme) => memory.set("theme", theme),
    panelChanged(id, on) {
      if (KEPT_OPEN.includes(id) && is(ROOMY)) memory.set(`${id}-open`, on);
      if (id === "notes" && on) notebook.dress();
    },
    // Called with each part as it comes: the state's rows as fields, catalogue, furnished.
    ready(part) {
      Object.assign(parts, part);
      if (begun || !parts.fields || !parts.catalogue || !parts.furnished) return;
      begun = true;
      begin(parts.fields);
    },
    acts: {
      introduce: () => {
        help().close();
        return intro.open();
      },
      "intro-next": () => intro.next(),
      "intro-skip": () => intro.close(),
      "note-write": (id) => notebook.write(id),
      "note-delete": (id) => notebook.remove(id),
      "notes-delete": () => notebook.remove(""),
      "notes-restore": () => notebook.restore(),
      "notes-export": () => notebook.export(),
      notes: () => {
        help().close();
        panels().toggle("notes");
        return true;
      },
      "single-keys": singleKeys.toggle,
      forget,
    },
  };
}
