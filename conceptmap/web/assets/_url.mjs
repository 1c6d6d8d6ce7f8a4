// The view's state as an address's query, and back. The server reads and writes the same form.
import { canonical, fromText, toText } from "./_fields.mjs";

const LONGEST_QUERY = 10_000;

const escaped = (text) =>
  encodeURIComponent(text.toWellFormed?.() ?? text).replace(/%(3A|2C|3B)/g, decodeURIComponent);

function unescaped(text) {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

// "view=defences&selected=concept:denial", without "?"; fields at their default are left out.
export function format(fields, state) {
  const clean = canonical(fields, state);
  return fields
    .filter((row) => Object.hasOwn(clean, row.name))
    .map((row) => `${escaped(row.name)}=${escaped(toText(row, clean[row.name]))}`)
    .join("&");
}

// Unknown keys are ignored, a broken value is its default, nothing throws.
export function parse(fields, search) {
  const rows = new Map(fields.map((row) => [row.name, row]));
  const found = {};
  for (const part of String(search).slice(0, LONGEST_QUERY).replace(/^\?/, "").split("&")) {
    const at = part.indexOf("=");
    const row = at > 0 ? rows.get(unescaped(part.slice(0, at))) : undefined;
    if (row) found[row.name] = fromText(row, unescaped(part.slice(at + 1)));
  }
  return canonical(fields, found);
}

// How the address has to change: "push" makes a step for the Back button, "replace" does not.
export function historyStep(fields, changed) {
  const names = new Set(changed);
  const rows = fields.filter((row) => names.has(row.name));
  if (rows.length === 0) return "none";
  return rows.some((row) => row.history === "push") ? "push" : "replace";
}
