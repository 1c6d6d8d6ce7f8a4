// The edges of panels that can be drawn wider or higher: by pointer, by arrow keys, and back to the
// usual by a double click. What was chosen is remembered.
import { isNumber } from "./_memory.mjs";

// Sizes in px of width; of a sheet in hundredths of the window's height.
const WIDTHS = {
  "card-edge": { variable: "--card-width", least: 320, most: 760, usual: 392, way: -1, step: 24 },
  "list-edge": { variable: "--list-width", least: 280, most: 760, usual: 384, way: 1, step: 24 },
  "filters-edge": { variable: "--filters-width", least: 260, most: 520, usual: 304, way: 1, step: 24 },
};
const SHEETS = {
  "card-edge": { variable: "--sheet-height", least: 25, most: 85, usual: 60, way: -1, step: 5 },
};
const KEYS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

export const bounded = (size, { least, most }) => Math.round(Math.min(Math.max(size, least), most));

// page: the document; every edge is an element [data-edge] with an id of the tables. narrow(): whether
// panels are sheets.
export function createEdges({ page, memory, narrow }) {
  const rowOf = (edge) => (narrow() ? SHEETS : WIDTHS)[edge.id];
  const sizeOf = (row) => bounded(memory.get(row.variable, isNumber, row.usual), row);
  let grip = null;

  function put(edge, row, size, keep) {
    const next = bounded(size, row);
    const unit = row === SHEETS[edge.id] ? "dvh" : "px";
    page.documentElement.style.setProperty(row.variable, `${next}${unit}`);
    const told = { valuenow: next, valuemin: row.least, valuemax: row.most };
    for (const [name, number] of Object.entries(told)) edge.setAttribute(`aria-${name}`, number);
    if (keep) memory.set(row.variable, next);
  }

  // The size under the pointer: what has been drawn, in the unit of the row.
  function drawn({ row, from, size }, { clientX, clientY }) {
    const px = narrow() ? clientY - from.clientY : clientX - from.clientX;
    return size + (row.way * px * (narrow() ? 100 : 1)) / (narrow() ? window.innerHeight : 1);
  }

  const edgeAt = (event) => event.target.closest?.("[data-edge]");

  page.addEventListener("pointerdown", (event) => {
    const edge = edgeAt(event);
    const row = edge && rowOf(edge);
    if (!row || event.button !== 0) return;
    grip = { edge, row, from: event, size: sizeOf(row) };
    edge.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  page.addEventListener("pointermove", (event) => {
    if (grip) put(grip.edge, grip.row, drawn(grip, event), false);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    page.addEventListener(name, (event) => {
      if (grip) put(grip.edge, grip.row, name === "pointerup" ? drawn(grip, event) : grip.size, true);
      grip = null;
    });
  }
  page.addEventListener("dblclick", (event) => {
    const edge = edgeAt(event);
    const row = edge && rowOf(edge);
    if (row) put(edge, row, row.usual, true);
  });
  page.addEventListener("keydown", (event) => {
    const edge = edgeAt(event);
    const row = edge && rowOf(edge);
    if (!row || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    put(edge, row, sizeOf(row) + KEYS[event.key] * row.way * row.step, true);
  });

  return {
    // Gives the panels the sizes that are remembered.
    restore() {
      for (const edge of page.querySelectorAll("[data-edge]")) {
        const tables = narrow() ? [WIDTHS, SHEETS] : [SHEETS, WIDTHS];
        const rows = tables.map((table) => table[edge.id]).filter(Boolean);
        for (const row of rows) put(edge, row, sizeOf(row), false);
      }
    },
  };
}
