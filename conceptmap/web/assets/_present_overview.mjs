// All steps of a tour, to jump to one: a picture where there is one already, number and heading.

// host: an empty dialog. go(number): to that step. pictureOf(number): its SVG text, or "".
export function createOverview(host, { go, pictureOf }) {
  let before = null;

  function close() {
    if (host.hidden) return false;
    host.hidden = true;
    host.replaceChildren();
    before?.focus?.({ preventScroll: true });
    return true;
  }

  function open(tour, step) {
    before = document.activeElement;
    const rows = tour.steps.map((row, at) => entry(row, at + 1, at + 1 === step, pictureOf(at + 1)));
    const list = element("ol", "overview-steps");
    list.append(...rows);
    host.replaceChildren(element("h2", "overview-title", tour.title), list);
    host.hidden = false;
    const now = list.querySelector("[aria-current]");
    now?.focus();
    now?.scrollIntoView({ block: "center" });
  }

  host.addEventListener("click", (event) => {
    const button = event.target.closest("[data-step]");
    if (!button && event.target.closest(".overview-steps")) return;
    before = null;
    close();
    if (button) go(Number(button.dataset.step));
  });
  host.addEventListener("keydown", (event) => walk(host, event));

  return {
    get isOpen() {
      return !host.hidden;
    },
    close,
    toggle: (tour, step) => close() || open(tour, step),
  };
}

// Arrows go along the steps, up and down by rows.
function walk(host, event) {
  const steps = [...host.querySelectorAll("[data-step]")];
  const at = steps.indexOf(document.activeElement);
  const wide = steps.filter((el) => el.offsetTop === steps[0].offsetTop).length;
  const far = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: wide, ArrowUp: -wide }[event.key];
  const end = { Home: 0, End: steps.length - 1 }[event.key];
  const wanted = far ? at + far : end;
  if (at < 0 || wanted === undefined) return;
  event.preventDefault();
  steps[Math.min(Math.max(wanted, 0), steps.length - 1)].focus();
}

function entry(row, number, current, picture) {
  const item = element("li", "overview-step");
  const button = element("button", "overview-button");
  button.type = "button";
  button.dataset.step = number;
  if (current) button.setAttribute("aria-current", "step");
  const frame = element("span", "overview-picture");
  const drawn = picture && still(picture);
  if (drawn) frame.append(drawn);
  const words = element("span", "overview-words");
  words.append(element("b", "", String(number)), ` ${row.heading}`);
  button.append(frame, words);
  item.append(button);
  return item;
}

// A picture to look at only: without anything that scripts or a screen reader could find it by.
export function still(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (parsed.localName !== "svg") return null;
  const svg = document.importNode(parsed, true);
  for (const el of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name } of [...el.attributes]) {
      if (/^(data-|aria-|role$|tabindex$)/.test(name)) el.removeAttribute(name);
    }
  }
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

function element(name, className, text = "") {
  const el = document.createElement(name);
  if (className) el.className = className;
  if (text) el.textContent = text;
  return el;
}
