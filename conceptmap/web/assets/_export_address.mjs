// Where the export panel's files are made, and which pictures can be asked for.

const SWITCHED_ON = ["title", "legend", "credit"];
const SWITCHED_OFF = ["transparent", "outline"];
const OWN = ["expanded", "hidden", "pins", "path", "compared"];
const SIEVES = ["kinds", "levels", "types", "origin", "contested", "source"];

// The query of a file: what is on screen (search, the page's query) with the choices that mean
// something to its format. fits(name): whether a choice does.
export function queryOf(choices, search, fits = () => true) {
  const query = new URLSearchParams(search);
  query.delete("selected");
  query.delete("mode");
  const [what, tour] = (fits("what") ? (choices.what ?? "screen") : "screen").split(":");
  if (what !== "screen") query.set("what", what);
  if (tour) query.set("tour", tour);
  if (choices.theme) query.set("theme", choices.theme);
  if (fits("size")) query.set("size", choices.size);
  if (fits("scale") && choices.scale !== "1") query.set("scale", choices.scale);
  const [pictures, beside] = (choices.pages ?? "").split(":");
  if (fits("pages") && pictures) query.set("handout", pictures);
  if (fits("pages") && beside) query.set("beside", beside);
  if (fits("blank") && choices.blank) query.set("blank", choices.blank);
  for (const part of SWITCHED_ON) if (fits(part) && choices[part] === "0") query.set(part, "0");
  for (const part of SWITCHED_OFF) if (fits(part) && choices[part] === "1") query.set(part, "1");
  return query;
}

// several: whether the choices ask for more pictures than a file of this format holds.
export function addressOf(choices, search, name, { fits, several = false } = {}) {
  const query = queryOf(choices, search, fits);
  if (several) query.set("inside", choices.format.slice(1));
  return `export/${encodeURIComponent(name)}${several ? ".zip" : choices.format}?${query}`;
}

export const isSeveral = (choices) => choices.what === "all" || choices.what.startsWith("tour:");

// The subjects, of all that the panel has, which show something else than the screen does.
// value(field): the page's state.
export function subjectsOf(values, value) {
  const some = (field) => value(field)?.length > 0 || Object.keys(value(field) ?? {}).length > 0;
  const changed = [...OWN, ...SIEVES].some(some);
  const aside = changed || some("focus") || some("tour");
  const kept = { view: aside, focus: changed && some("focus") };
  return values.filter((one) => kept[one] ?? true);
}

// HTML that shows the page at this address in another page.
export function embedding(address, title) {
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return (
    `<iframe src="${quoted(address)}" title="${quoted(title)}" width="960" height="600" ` +
    'style="border:0" loading="lazy"></iframe>'
  );
}
