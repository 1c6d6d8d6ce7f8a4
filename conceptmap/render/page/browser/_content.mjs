// The map as the page carries it: JSON, deflated, in base 64, so that the page stays small.

// text: what the page's data block holds. Resolves with the content that content.py describes.
export async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(inflated).text());
}

// The pictures of a state: of a tour's step, of the view gone to from there, or of a view.
export function pictureOf(content, { view, tour, step }) {
  const { pictures } = content;
  const walked = tourOf(content, tour)?.steps[step - 1]?.picture;
  return pictures[view] ?? pictures[walked] ?? pictures[homeOf(content)];
}

// The view that is shown where nothing else is asked for.
export const homeOf = ({ start, views }) =>
  (views.find((view) => view.id === start) ?? views[0]).id;

// The tour and step that the page begins with, as fields of the state; none: it begins with a view.
export function beginningOf({ start, tours }) {
  for (const { id, steps } of tours) {
    const at = steps.findIndex((step) => step.picture === start);
    if (at >= 0) return { tour: id, step: String(at + 1) };
  }
  return {};
}

// The drawing for a stage of this shape ("wide", "square" or "tall").
export const drawingFor = (picture, shape) =>
  picture.svg[shape] ?? picture.svg[shape === "tall" ? "tall" : "wide"];

export const tourOf = (content, id) => content.tours.find((tour) => tour.id === id) ?? null;
