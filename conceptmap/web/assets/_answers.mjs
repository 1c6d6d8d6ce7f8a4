// The phrases that are chosen among: a letter, the words, and once they are told the counts.
import { letterOf, total } from "./_predict.mjs";

// host: an empty list. choose(at): one was pressed.
export function createAnswers(host, { choose }) {
  host.addEventListener("click", (event) => {
    const button = event.target.closest("[data-choice]");
    if (button) choose(Number(button.dataset.choice));
  });

  // choices: [phrase]. counts: a number each, or null. chosen: the reader's own, or -1. answer: which
  // one is right, or -1 as long as that is not told. locked: nothing can be chosen now.
  return {
    show({ choices, counts = null, chosen = -1, answer = -1, locked = false }) {
      if (host.dataset.choices !== choices.join("\n")) {
        host.dataset.choices = choices.join("\n");
        host.replaceChildren(...choices.map(entry));
      }
      const all = Math.max(total(counts ?? []), 1);
      [...host.children].forEach((item, at) => {
        const button = item.firstElementChild;
        button.disabled = locked;
        button.setAttribute("aria-pressed", String(at === chosen));
        button.classList.toggle("is-answer", at === answer);
        button.classList.toggle("is-other", answer >= 0 && at !== answer);
        button.firstElementChild.textContent = at === answer ? "✓" : letterOf(at);
        button.querySelector(".answer-count").textContent = counts ? String(counts[at] ?? 0) : "";
        button.style.setProperty("--share", counts ? (counts[at] ?? 0) / all : 0);
      });
    },
  };
}

function entry(phrase, at) {
  const item = document.createElement("li");
  const button = item.appendChild(document.createElement("button"));
  button.type = "button";
  button.className = "answer";
  button.dataset.choice = at;
  button.append(part("answer-letter", letterOf(at)), part("answer-phrase", phrase), part("answer-count"));
  return item;
}

function part(className, words = "") {
  const el = document.createElement("span");
  el.className = className;
  el.textContent = words;
  return el;
}
