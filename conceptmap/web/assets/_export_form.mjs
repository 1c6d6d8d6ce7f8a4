// The form of the export panel, drawn from rows {name, label, kind, options, first, formats}. The
// last choices are remembered, where the browser lets pages remember anything.

const KEPT = "conceptmap-export";

// The rows that mean something to a file of this format.
export const rowsFor = (rows, format) => rows.filter((row) => row.formats.includes(format));

// The choices to begin with: those kept where they are still offered, else the first ones.
export function startWith(rows, kept) {
  const known = (row, value) =>
    row.kind === "switch" ? ["0", "1"].includes(value) : row.options.some(([one]) => one === value);
  return Object.fromEntries(
    rows.map((row) => [row.name, known(row, kept?.[row.name]) ? kept[row.name] : row.first]),
  );
}

// What is asked for is of the moment: it is not kept.
export function keep(store, choices) {
  try {
    const { what, ...rest } = choices;
    store().setItem(KEPT, JSON.stringify(rest));
  } catch {
    // A private window, a full store: then the next visit begins anew.
  }
}

export function kept(store) {
  try {
    return JSON.parse(store().getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

// host: an element that nobody else fills; changed(choices): called after each change.
export function createForm(host, rows, { store, changed }) {
  const choices = startWith(rows, kept(store));
  const parts = new Map(rows.map((row) => [row.name, drawRow(row, choices[row.name])]));
  const switches = make("div", { class: "export-switches" });
  host.replaceChildren(
    ...rows.filter((row) => row.kind !== "switch").map((row) => parts.get(row.name)),
    switches,
  );
  switches.append(...rows.filter((row) => row.kind === "switch").map((row) => parts.get(row.name)));
  host.addEventListener("change", ({ target }) => {
    const { name, type, checked, value } = target;
    choices[name.replace(/^export-/, "")] = type === "checkbox" ? String(Number(checked)) : value;
    dress();
    keep(store, choices);
    changed({ ...choices });
  });

  function dress() {
    const fitting = rowsFor(rows, choices.format);
    for (const row of rows) parts.get(row.name).hidden = !fitting.includes(row);
  }

  dress();
  return {
    choices: () => ({ ...choices }),
    // Offers only some values of a row; the first of them is chosen where the chosen one is gone.
    offer(name, values) {
      const select = parts.get(name).querySelector("select");
      for (const option of select.options) {
        option.hidden = option.disabled = !values.includes(option.value);
      }
      if (values.includes(choices[name])) return;
      choices[name] = select.value = values[0];
    },
  };
}

function drawRow(row, value) {
  if (row.kind === "switch") {
    const box = make("input", { type: "checkbox", role: "switch", name: `export-${row.name}` });
    box.checked = value === "1";
    return make("label", { class: "export-switch" }, box, row.label);
  }
  const name = make("span", { class: "export-name" }, row.label);
  const field = row.kind === "select" ? drawSelect(row, value) : drawSegments(row, value);
  return make("div", { class: "export-row" }, name, field);
}

function drawSelect(row, value) {
  const options = row.options.map(([one, words]) => make("option", { value: one }, words));
  const attributes = { name: `export-${row.name}`, "aria-label": row.label };
  const select = make("select", attributes, ...options);
  select.value = value;
  return make("span", { class: "export-select" }, select);
}

function drawSegments(row, value) {
  const segments = row.options.map(([one, words]) => {
    const radio = make("input", { type: "radio", name: `export-${row.name}`, value: one });
    radio.checked = one === value;
    return make("label", {}, radio, make("span", {}, words));
  });
  return make(
    "div",
    { class: "export-segments", role: "radiogroup", "aria-label": row.label },
    ...segments,
  );
}

function make(name, attributes, ...children) {
  const el = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
  el.append(...children);
  return el;
}
