// What a value of each kind of field looks like, and its text form.
// A field row: {name, default, kind: "text" | "choice" | "number" | "list" | "map" | "pins", history, clears,
// choices (of a choice; none: any), draws (whether the picture depends on it)}.

const LONGEST_TEXT = 2000;
const MOST_ITEMS = 500;
const THOUSAND = 1000;
const LARGEST = 9999;

export function sameValue(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
  );
}

function asChoice(value, row) {
  const text = asText(value);
  return !row.choices?.length || row.choices.includes(text) ? text : undefined;
}

const asText = (value) =>
  ["string", "number", "boolean"].includes(typeof value)
    ? String(value).slice(0, LONGEST_TEXT)
    : undefined;

function asNumber(value) {
  const number = /^\d+$/.test(asText(value) ?? "") ? Number(value) : 0;
  return number >= 1 && number <= LARGEST ? number : undefined;
}

const asList = (value) =>
  Array.isArray(value)
    ? value.map(asText).filter((item) => item).slice(0, MOST_ITEMS)
    : undefined;

const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function asMap(value) {
  if (!isPlain(value)) return undefined;
  const rows = Object.entries(value).filter(([key, item]) => key && asText(item) !== undefined);
  return Object.fromEntries(rows.slice(0, MOST_ITEMS).map(([key, item]) => [key, asText(item)]));
}

function asPoint(value) {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const point = value.map((part) => Math.round(String(part).trim() ? Number(part) : NaN));
  return point.every(Number.isFinite)
    ? point.map((part) => Math.min(Math.max(part, 0), THOUSAND))
    : undefined;
}

function asPins(value) {
  if (!isPlain(value)) return undefined;
  const rows = Object.entries(value).map(([id, place]) => [id, asPoint(place)]);
  return Object.fromEntries(rows.filter(([id, place]) => id && place).slice(0, MOST_ITEMS));
}

const pairs = (text, read) =>
  Object.fromEntries(
    text
      .split(";")
      .map((item) => [item.slice(0, item.lastIndexOf(":")), item.slice(item.lastIndexOf(":") + 1)])
      .filter(([key]) => key)
      .map(([key, rest]) => [key, read(rest)]),
  );

const joined = (value, write) =>
  Object.entries(value)
    .map(([key, item]) => `${key}:${write(item)}`)
    .join(";");

// kind -> {check: value -> value | undefined, write: value -> text, read: text -> value}
const KINDS = {
  text: { check: asText, write: String, read: (text) => text },
  choice: { check: asChoice, write: String, read: (text) => text },
  number: { check: asNumber, write: String, read: (text) => text },
  list: { check: asList, write: (items) => items.join(","), read: (text) => text.split(",") },
  map: {
    check: asMap,
    write: (value) => joined(value, String),
    read: (text) => pairs(text, (rest) => rest),
  },
  pins: {
    check: asPins,
    write: (value) => joined(value, (place) => place.join(",")),
    read: (text) => pairs(text, (rest) => (rest ? rest.split(",") : [])),
  },
};

const kindOf = (row) => KINDS[row.kind] ?? KINDS.text;

// The value in its proper form; the row's default where it has none.
export function checked(row, value) {
  if (value === null || value === undefined) return row.default;
  return kindOf(row).check(value, row) ?? row.default;
}

export const toText = (row, value) => kindOf(row).write(value);

export const fromText = (row, text) => checked(row, kindOf(row).read(text));

// Only the fields that are known and differ from their default, in their proper form.
export function canonical(fields, state) {
  const given = isPlain(state) ? state : {};
  const rows = fields
    .filter((row) => Object.hasOwn(given, row.name))
    .map((row) => [row.name, checked(row, given[row.name]), row.default])
    .filter(([, value, fallback]) => !sameValue(value, fallback));
  return Object.fromEntries(rows.map(([name, value]) => [name, value]));
}
