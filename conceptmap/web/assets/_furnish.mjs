// Puts the server's markup in its place. What is there already stays as it is, and the keyboard's
// focus goes to what has taken the place of what had it.

const SAME = ["data-set", "data-act", "data-of", "data-select", "data-view", "data-toggle", "data-value"];

// host: an element that nobody else fills. text: HTML from the server.
export function furnish(host, text) {
  if (!host || host.furnished === text) return false;
  host.furnished = text;
  const held = host.contains(document.activeElement) ? likeness(document.activeElement) : "";
  const parsed = new DOMParser().parseFromString(text, "text/html").body;
  host.replaceChildren(...parsed.childNodes);
  const heir = held && [...host.querySelectorAll("button")].find((el) => likeness(el) === held);
  if (heir) heir.focus({ preventScroll: true });
  return true;
}

// parts: id -> markup, of every place that is to be filled.
export function furnishAll(parts) {
  for (const [id, text] of Object.entries(parts ?? {})) furnish(document.getElementById(id), text);
}

const likeness = (el) => SAME.map((name) => el.getAttribute(name) ?? "").join("\n").trim();
