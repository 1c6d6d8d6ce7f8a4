// What opens below the selected row of the list: what can be done with it, and what leads to it.
import { drawSentences, element } from "./_list_rows.mjs";

// ref: {kind, id}; index: from connectText; buttons: the acts on a concept, as the server wrote them.
// item: the entry or sentence that it is opened in.
export function openRow(item, ref, index, buttons) {
  if (ref.kind === "concept") openConcept(item, index.concepts.get(ref.id), buttons);
  else openLink(item, index.links.get(ref.id), index, buttons);
}

function openConcept(item, concept, buttons) {
  const acts = group(`What to do with ${concept.label}`, "list-opened card-actions");
  acts.append(buttons);
  for (const el of acts.querySelectorAll("[data-act]")) el.dataset.of ||= concept.id;
  item.querySelector(".list-facts").after(acts);
  const leading = concept.in.filter((link) => link.from !== concept.id);
  if (leading.length === 0) return;
  const leads = element("div", "list-opened");
  leads.append(element("p", "list-leads", `What leads to ${concept.label}`), drawSentences(leading));
  item.append(leads);
}

function openLink(item, link, index, buttons) {
  const acts = group("What to do with this proposition", "list-opened card-actions");
  const ends = [...new Set([link.from, link.to])].map((id) =>
    button(index.concepts.get(id)?.label ?? id, { row: `concept:${id}`, go: "" }),
  );
  const card = buttons.querySelector('[data-act="read-card"]');
  if (link.contested) card.lastElementChild.textContent = "Read both views";
  acts.append(...ends, card);
  item.append(acts);
}

function group(name, className) {
  const el = element("div", className);
  el.setAttribute("role", "group");
  el.setAttribute("aria-label", name);
  return el;
}

function button(words, data) {
  const el = element("button", "", words);
  el.type = "button";
  Object.assign(el.dataset, data);
  return el;
}
