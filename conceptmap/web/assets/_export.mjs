// The export panel: reads its choices, shows a preview, fetches the file and hands it over.

import { nameOf, save } from "./_saving.mjs";

const PREVIEW_MS = 250;

// Where a file is made: what is on screen (the page's query) with the panel's choices.
// choices: {format, size, theme, title, legend, transparent}; search: the page's query.
export function addressOf(choices, search, name) {
  const query = new URLSearchParams(search);
  query.delete("selected");
  if (choices.theme) query.set("theme", choices.theme);
  query.set("size", choices.size);
  for (const part of ["title", "legend"]) if (!choices[part]) query.set(part, "0");
  if (choices.transparent) query.set("transparent", "1");
  return `export/${encodeURIComponent(name)}${choices.format}?${query}`;
}

// find(): the panel; place: the window's location; title(): of what is shown; theme(): the one
// that the page is shown in, for files that should look as the page does.
export function createExport({ find, place, title, theme, saveAs = save }) {
  const part = (name) => find().querySelector(`[data-export="${name}"]`);
  const on = (name) => part(name).querySelector("input").checked;
  const picked = (name) => part(name).querySelector("input:checked")?.value ?? "";
  let timer = 0;

  function choices() {
    const colours = picked("theme") || theme();
    const size = part("size").querySelector("input[type=hidden]").value;
    const format = picked("format");
    const rest = ["title", "legend", "transparent"].map((name) => [name, on(name)]);
    return { format, size, theme: colours, ...Object.fromEntries(rest) };
  }

  function say(words, kind = "") {
    const line = find().querySelector(".export-said");
    line.textContent = words;
    line.dataset.kind = kind;
  }

  async function fetched(given) {
    const answer = await fetch(addressOf(given, place.search, nameOf(title())));
    if (answer.ok) return answer.blob();
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.error ?? `The server answered ${answer.status}.`);
  }

  async function trying(words, action) {
    say("Making the file …");
    try {
      await action();
      say(words);
    } catch (error) {
      const lost = error instanceof TypeError;
      say(lost ? "The server does not answer; nothing was made." : error.message, "error");
    }
    return true;
  }

  function preview() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const image = find().querySelector("img");
      const given = { ...choices(), format: ".svg", transparent: false };
      const address = addressOf(given, place.search, "preview");
      if (image.getAttribute("src") !== address) image.src = address;
    }, PREVIEW_MS);
  }

  return {
    preview,
    watch() {
      for (const name of ["change", "click", "keyup"]) find().addEventListener(name, preview);
    },
    download: () =>
      trying("Saved with your downloads.", async () => {
        const given = choices();
        saveAs(await fetched(given), `${nameOf(title())}${given.format}`);
      }),
    copy: () =>
      trying("Copied: paste it where you need it.", async () => {
        const file = fetched({ ...choices(), format: ".png" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": file })]);
      }),
  };
}
