// The question in the speaker's window: its answer, who chose what as it comes in, and hands to count.
import { letterOf, total, together, answersOf } from "./_predict.mjs";

// find(selector): an element of the window. act(name, of): asks the lecture.
export function createSpeakerQuestion(find, { act }) {
  find("#asked-answers").addEventListener("click", (event) => {
    const button = event.target.closest("[data-by]");
    if (button) act("hand", `${button.dataset.at}:${button.dataset.by}`);
  });
  find("#asked-answers").addEventListener("change", ({ target }) => {
    const many = Number.parseInt(target.value, 10);
    act("hand", `${target.dataset.at}=${Math.min(Math.max(many || 0, 0), 9999)}`);
  });
  find("#asked-about").addEventListener("change", ({ target }) => act("ask-about", target.value));

  function rows({ choices, answer }) {
    const host = find("#asked-answers");
    const key = `${answer} ${choices.join("\n")}`;
    if (host.dataset.key === key) return;
    host.dataset.key = key;
    host.replaceChildren(...choices.map((phrase, at) => row(phrase, at, at === answer)));
  }

  function about({ id, others }) {
    const select = find("#asked-about");
    const key = JSON.stringify(others);
    if (select.dataset.key !== key) {
      select.dataset.key = key;
      const known = others.some(([link]) => link === id) ? others : [[id, "This link"], ...others];
      select.replaceChildren(...known.map(([link, words]) => new Option(words, link)));
    }
    if (document.activeElement !== select) select.value = id;
  }

  return {
    // question: as the lecture tells it, or null.
    show(question) {
      document.body.toggleAttribute("data-asked", Boolean(question));
      find("#asked").hidden = !question;
      find("#ask").setAttribute("aria-pressed", String(Boolean(question)));
      put(find("#ask-words"), !question ? "Ask" : question.counts ? "Go on" : "Show answer");
      if (!question) return;
      rows(question);
      about(question);
      const { from, to, choices, answer, hands } = question;
      const counts = question.counts ?? together(question.phones ?? [], hands, choices.length);
      put(find("#asked-sentence"), `${from} ${choices[answer]} ${to}.`);
      put(find("#asked-count"), question.counts ? `Shown: ${answersOf(total(counts))}` : answersOf(total(counts)));
      find("#asked").dataset.told = String(Boolean(question.counts));
      const most = Math.max(total(counts), 1);
      [...find("#asked-answers").children].forEach((item, at) => {
        item.style.setProperty("--share", counts[at] / most);
        put(item.querySelector(".asked-many"), String(counts[at]));
        const field = item.querySelector("input");
        field.disabled = Boolean(question.counts);
        for (const button of item.querySelectorAll("button")) button.disabled = field.disabled;
        if (document.activeElement !== field) field.value = String(hands[at] ?? 0);
      });
    },
  };
}

function row(phrase, at, right) {
  const item = document.createElement("li");
  item.className = right ? "asked-row is-answer" : "asked-row";
  const field = document.createElement("input");
  Object.assign(field, { type: "text", inputMode: "numeric", className: "asked-hands" });
  field.dataset.at = at;
  field.setAttribute("aria-label", `Hands for ${letterOf(at)}`);
  item.append(
    part("asked-letter", right ? "✓" : letterOf(at)),
    part("asked-phrase", phrase),
    part("asked-many", "0"),
    step(at, -1),
    field,
    step(at, 1),
  );
  return item;
}

function step(at, by) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = by > 0 ? "+" : "−";
  button.dataset.at = at;
  button.dataset.by = by;
  button.setAttribute("aria-label", `${by > 0 ? "One hand more" : "One hand less"} for ${letterOf(at)}`);
  return button;
}

function part(className, words) {
  const el = document.createElement("span");
  el.className = className;
  el.textContent = words;
  return el;
}

function put(el, words) {
  if (el.textContent !== words) el.textContent = words;
}
