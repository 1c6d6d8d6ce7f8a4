// The card: what the map knows about one concept or one proposition, in sentences.
import { split } from "./_address.mjs";
import { button, make } from "./_element.mjs";
import { disputes, sourceList } from "./_evidence.mjs";

// The card of "concept:ID" or "link:ID" as elements; none where there is nothing to say.
export function cardOf(content, ref) {
  const [kind, id] = split(ref);
  if (kind === "concept" && content.concepts[id]) return conceptCard(content, id);
  if (kind === "link" && content.links[id]) return linkCard(content, id);
  return [];
}

function conceptCard(content, id) {
  const { concepts, links, words, views } = content;
  const concept = concepts[id];
  const all = Object.entries(links);
  const from = all.filter(([, link]) => link.from === id);
  const to = all.filter(([, link]) => link.to === id);
  const here = concept.label.length <= 32 ? concept.label : "here";
  const shown = views.filter((view) => concept.views.includes(view.id));
  const tags = [
    make("span", { class: "card-kind", "data-kind": concept.kind }, words.kinds[concept.kind]),
    make("span", { class: "card-fact" }, words.levels[concept.level]),
    origin(content, concept.origin),
  ];
  return [
    head(concept.label, tags),
    body(
      concept.definition && make("p", {}, concept.definition),
      concept.example && make("blockquote", { class: "quote" }, concept.example),
      concept.aliases.length
        ? make("p", { class: "aliases" }, `Also: ${concept.aliases.join(", ")}`)
        : null,
      propositions(content, `From ${here}`, from, "to"),
      propositions(content, `To ${here}`, to, "from"),
      disputes(content, [...from, ...to].flatMap(([, link]) => link.points)),
      sourceList(content, concept.sources),
      section("Shown in", chips(shown)),
    ),
  ];
}

function linkCard(content, id) {
  const link = content.links[id];
  const tags = [
    make("span", { class: "card-kind" }, `Proposition: ${content.words.types[link.type]}`),
    link.contested ? make("span", { class: "badge-contested" }, "two views") : null,
    origin(content, link.origin),
  ];
  const ends = [link.from, link.to].map((end) =>
    button({ class: "proposition", "data-select": `concept:${end}` }, content.concepts[end].label),
  );
  return [
    head(link.sentence, tags, id),
    body(
      link.why && make("p", {}, link.why),
      disputes(content, link.points),
      section("Its two ends", ends),
      sourceList(content, link.sources),
    ),
  ];
}

const origin = (content, name) =>
  name ? make("span", { class: "card-fact" }, content.words.origins[name]) : null;

// says: the link whose sentence the title is, if it is one.
function head(title, tags, says = "") {
  const close = { class: "close", "data-act": "close-card", "aria-label": "Close card" };
  return make(
    "div",
    { class: "card-head" },
    make(
      "div",
      {},
      make("div", { class: "card-tags" }, tags),
      make("h2", { class: "card-title", tabindex: "-1", "data-says": says }, title),
    ),
    button(close, "×"),
  );
}

const body = (...parts) => make("div", { class: "card-body" }, ...parts);

const section = (title, parts) =>
  parts.length ? make("div", { class: "section" }, make("h3", {}, title), parts) : null;

function propositions(content, title, links, other) {
  const rows = links.map(([id, link]) => {
    const there = content.concepts[link[other]].label;
    const sentence = {
      class: "proposition",
      title: `Go to ${there}`,
      "data-select": `concept:${link[other]}`,
    };
    const mark = {
      class: "badge-contested",
      title: "Why this is contested",
      "data-select": `link:${id}`,
    };
    return make(
      "div",
      { class: "proposition-row", "data-says": id },
      button(sentence, make("span", {}, link.sentence)),
      link.contested ? button(mark, "two views") : null,
    );
  });
  return section([title, " ", make("span", { class: "count" }, String(rows.length))], rows);
}

const chips = (views) =>
  views.length
    ? [
        make(
          "div",
          { class: "chips" },
          views.map((view) => button({ class: "chip", "data-view": view.id }, view.title)),
        ),
      ]
    : [];
