// The steps of a draft as a list: one of them open, to write in and to look at.

const FIELDS = [
  { name: "heading", label: "Heading", rows: 1 },
  { name: "caption", label: "Caption, shown to the audience", rows: 2 },
  { name: "notes", label: "Notes, for the speaker", rows: 5 },
];
const REVEALS = [
  ["", "All at once"],
  ["concepts", "Concept by concept"],
  ["phrases", "Phrase by phrase"],
];

export function make(page, name, { words = "", ...rest } = {}, children = []) {
  const el = page.createElement(name);
  for (const [key, value] of Object.entries(rest)) el.setAttribute(key, value);
  if (words) el.textContent = words;
  el.append(...children);
  return el;
}

// page: the document; labelOf(id): a concept's label.
export function createSteps(page, labelOf) {
  const el = (...given) => make(page, ...given);
  const act = (words, name, at, hint = words) =>
    el("button", {
      words, type: "button", class: "draft-act", "data-act": name, "data-of": at, title: hint,
      "aria-label": hint,
    });

  const facts = (step) => {
    const many = `${step.focus.length} concept${step.focus.length === 1 ? "" : "s"}`;
    return step.minutes ? `${many} · ${step.minutes} min` : many;
  };

  function field({ name, label, rows }, step, at) {
    const area = el("textarea", { rows, class: "draft-text", "data-step": at, "data-field": name });
    area.value = step[name] ?? "";
    return el("label", { class: "draft-field" }, [el("span", { words: label }), area]);
  }

  function numbers(step, at) {
    const minutes = el("input", {
      type: "number", min: 0, max: 600, step: 0.5, class: "draft-text", inputmode: "decimal",
      "data-step": at, "data-field": "minutes",
    });
    minutes.value = step.minutes || "";
    const reveal = el("select", { class: "draft-text", "data-step": at, "data-field": "reveal" });
    for (const [value, words] of REVEALS) reveal.append(el("option", { value, words }));
    reveal.value = step.reveal ?? "";
    return el("div", { class: "draft-numbers" }, [
      el("label", { class: "draft-field" }, [el("span", { words: "Minutes" }), minutes]),
      el("label", { class: "draft-field" }, [el("span", { words: "Appears" }), reveal]),
    ]);
  }

  function body(step, at) {
    return el("div", { class: "draft-body" }, [
      ...FIELDS.map((row) => field(row, step, at)),
      numbers(step, at),
      el("p", { class: "draft-focus", words: step.focus.map(labelOf).join(", ") }),
      el("div", { class: "draft-row" }, [
        act("Preview", "draft-preview", at, `Preview step ${at + 1}`),
        act("Take this picture instead", "draft-again", at, "Take the picture on screen instead"),
      ]),
      el("img", { class: "draft-picture", alt: `Preview of step ${at + 1}`, hidden: "" }),
    ]);
  }

  function row(step, at, count, open) {
    const name = step.heading || `Step ${at + 1}`;
    const head = el("button", {
      type: "button", class: "draft-head", "data-act": "draft-open", "data-of": at,
      "aria-expanded": String(open),
    }, [el("b", { words: name }), el("span", { words: facts(step) })]);
    const tools = el("span", { class: "draft-moves" }, [
      act("↑", "draft-up", at, `Move step ${at + 1} up`),
      act("↓", "draft-down", at, `Move step ${at + 1} down`),
      act("×", "draft-remove", at, `Delete step ${at + 1}`),
    ]);
    if (at === 0) tools.children[0].setAttribute("aria-disabled", "true");
    if (at === count - 1) tools.children[1].setAttribute("aria-disabled", "true");
    const top = el("div", { class: "draft-top" }, [head, tools]);
    return el("li", {}, open ? [top, body(step, at)] : [top]);
  }

  return {
    fill(list, steps, open) {
      list.replaceChildren(...steps.map((step, at) => row(step, at, steps.length, at === open)));
    },
    // What stands in the head of a step, without another list.
    retell(list, step, at) {
      const head = list.children[at]?.querySelector(".draft-head");
      if (!head) return;
      head.firstChild.textContent = step.heading || `Step ${at + 1}`;
      head.lastChild.textContent = facts(step);
    },
  };
}
