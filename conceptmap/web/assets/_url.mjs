// The view's state as an address's query, and back. The server reads and writes the same form.
import { canonical, fromText, sameValue, toText } from "./_fields.mjs";

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

// The part of an address that is read: not more than the longest, and no field or item by half.
function readable(search) {
  const text = String(search).replace(/^\?/, "");
  if (text.length <= LONGEST_QUERY) return text;
  const cut = text.slice(0, LONGEST_QUERY);
  return cut.slice(0, Math.max(...["&", ",", ";"].map((mark) => cut.lastIndexOf(mark)), 0));
}

// What of an address is no value of its field, in words: ["theme: 'drak' is not one of …"]. Keys of
// other programs are none of the reader's business.
export function complaints(fields, search) {
  const rows = new Map(fields.map((row) => [row.name, row]));
  const said = [];
  const length = String(search).length;
  if (length > LONGEST_QUERY + 1) {
    said.push(`all after its first ${LONGEST_QUERY.toLocaleString("en")} of ${length.toLocaleString("en")} characters`);
  }
  for (const part of readable(search).split("&")) {
    const at = part.indexOf("=");
    const row = at > 0 ? rows.get(unescaped(part.slice(0, at))) : undefined;
    const given = row ? unescaped(part.slice(at + 1)) : "";
    const read = row && fromText(row, given);
    if (!given || !sameValue(read, row.default) || given === toText(row, row.default)) continue;
    const wanted = row.choices?.length ? ` is not one of ${row.choices.filter(Boolean).join(", ")}` : " was not understood";
    said.push(`${row.name}: '${given.slice(0, 40)}'${wanted}`);
  }
  return said;
}

// Unknown keys are ignored, a broken value is its default, nothing throws.
export function parse(fields, search) {
  const rows = new Map(fields.map((row) => [row.name, row]));
  const found = {};
  for (const part of readable(search).split("&")) {
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
