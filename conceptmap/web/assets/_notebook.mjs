// Where notes are written and read: a part of each concept's card, and the panel with all of them.
import { asText } from "./_notes.mjs";
import { nameOf, save } from "./_saving.mjs";

const KEPT = "Kept on this machine only.";
const NOT_KEPT = "This browser keeps nothing for this page: save your notes before you close it.";
const WAIT_MS = 250;

// page: the document. find(): the panel. notes: from createNotes. title(): the map's. labelOf(id): a
// concept's label.
export function createNotebook({ page, find, notes, title, labelOf }) {
  let deleted = {};
  let timer = 0;
  const sections = () => [...page.querySelectorAll(".note-of")];
  const areaOf = (section) => section.querySelector("textarea");

  function dressSection(section, writing = false) {
    const { note: id } = section.dataset;
    const text = notes.get(id);
    const gone = Boolean(deleted[id]) && !text;
    section.dataset.state = writing || text ? "written" : gone ? "deleted" : "none";
    const area = areaOf(section);
    if (page.activeElement !== area && area.value !== text) area.value = text;
  }

  function dressPanel() {
    const panel = find();
    const rows = Object.entries(notes.all());
    panel.dataset.state = rows.length ? "some" : Object.keys(deleted).length ? "deleted" : "none";
    panel.querySelector(".notes-list")?.replaceChildren(...rows.map(([id, text]) => row(id, text)));
  }

  function dress() {
    for (const section of sections()) dressSection(section);
    for (const el of page.querySelectorAll("[data-note-count]")) {
      el.textContent = String(notes.count());
      if (el.matches(".tool-count")) el.hidden = notes.count() === 0;
    }
    dressPanel();
  }

  function row(id, text) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "notes-row";
    button.dataset.select = `concept:${id}`;
    button.dataset.act = "panel";
    button.dataset.of = "notes";
    const name = page.createElement("b");
    name.textContent = labelOf(id);
    const said = page.createElement("span");
    said.textContent = text.trim();
    button.append(name, said);
    return button;
  }

  function put(section, text) {
    const kept = notes.put(section.dataset.note, text);
    section.querySelector(".note-said").textContent = kept ? KEPT : NOT_KEPT;
    dressPanel();
  }

  page.addEventListener("input", ({ target }) => {
    const section = target.closest?.(".note-of");
    if (!section) return;
    clearTimeout(timer);
    timer = setTimeout(() => put(section, target.value), WAIT_MS);
  });
  page.addEventListener("focusout", ({ target }) => {
    const section = target.closest?.(".note-of");
    if (!section || target !== areaOf(section)) return;
    clearTimeout(timer);
    put(section, target.value);
    dress();
  });
  window.addEventListener("storage", dress);

  return {
    dress,
    write(id) {
      const section = sections().find((el) => el.dataset.note === id);
      if (!section) return false;
      dressSection(section, true);
      areaOf(section).focus();
      return true;
    },
    // With the id of a concept its note, without all of them.
    remove(id) {
      clearTimeout(timer);
      deleted = id ? { [id]: notes.get(id) } : notes.all();
      if (id) notes.put(id, "");
      else notes.replace({});
      dress();
      return true;
    },
    restore() {
      notes.replace({ ...notes.all(), ...deleted });
      deleted = {};
      dress();
      return true;
    },
    export() {
      const text = asText(notes.all(), title(), labelOf);
      save(new Blob([text], { type: "text/plain" }), `${nameOf(title())}-notes.txt`);
      return true;
    },
  };
}
