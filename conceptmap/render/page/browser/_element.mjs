// Makes elements; data goes in as text only, never as markup.

// attributes: names with their values; false, null and "" are left out. children: elements, text,
// or null for none.
export function make(name, attributes = {}, ...children) {
  const el = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== "") el.setAttribute(key, value);
  }
  el.append(...children.flat().filter((child) => child !== null && child !== ""));
  return el;
}

export const button = (attributes, ...children) =>
  make("button", { type: "button", ...attributes }, ...children);

// An SVG drawing from its text, for samples of the legend.
export function drawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return document.importNode(parsed, true);
}
