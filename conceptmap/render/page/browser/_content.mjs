// The map as the page carries it: JSON, deflated, in base 64, so that the page stays small.

// text: what the page's data block holds. Resolves with the content that content.py describes.
export async function unpack(text) {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(inflated).text());
}

// The pictures of a state: of a tour's step, of the view gone to from there, or of a view.
export function pictureOf(content, { view, tour, step }) {
  const { pictures, start } = content;
  const walked = tourOf(content, tour)?.steps[step - 1]?.picture;
  return pictures[view] ?? pictures[walked] ?? pictures[start];
}

// The drawing for a stage of this shape ("wide", "square" or "tall").
export const drawingFor = (picture, shape) =>
  picture.svg[shape] ?? picture.svg[shape === "tall" ? "tall" : "wide"];

export const tourOf = (content, id) => content.tours.find((tour) => tour.id === id) ?? null;
