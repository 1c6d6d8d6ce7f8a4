// What a card says about disputes and sources.
import { make } from "./_element.mjs";

// One section for each contested point, without repetition.
export const disputes = (content, names) =>
  [...new Set(names)]
    .map((name) => content.contested[name])
    .filter(Boolean)
    .map((point) => dispute(content, point));

function dispute(content, { topic, sides }) {
  const names = ["One view", "Another view"];
  return make(
    "div",
    { class: "section contested" },
    make("h3", {}, `Contested: ${topic}`),
    sides.map(({ text, sources }, at) =>
      make(
        "div",
        { class: at === 0 ? "side-a" : "side-b" },
        make("h4", {}, names[at]),
        make("p", {}, text),
        sources.map((source) => line(content, source)),
      ),
    ),
  );
}

// The section of sources; null where there are none.
export const sourceList = (content, sources) =>
  sources.length
    ? make(
        "div",
        { class: "section" },
        make("h3", {}, "Sources"),
        sources.map((source) => line(content, source)),
      )
    : null;

function line(content, [ref, locator]) {
  const row = content.references[ref];
  if (!row) return make("p", { class: "source" }, `${ref} (not in the list of references)`);
  const title = make("i", {}, row.title);
  const named = row.href
    ? make("a", { href: row.href, target: "_blank", rel: "noopener noreferrer" }, title)
    : title;
  const mark = row.verified
    ? make("span", { class: "verified" }, "✓ verified")
    : make("span", { class: "unverified" }, "not verified");
  const who = row.short.replace(/\.$/, "");
  return make("p", { class: "source" }, `${who}. `, named, locator ? `, ${locator}` : "", " ", mark);
}
