// The export panel: shows a preview of its choices, fetches the file and hands it over.
import { addressOf, embedding, isSeveral, queryOf, subjectsOf } from "./_export_address.mjs";
import { createForm, rowsFor } from "./_export_form.mjs";
import { nameOf, save } from "./_saving.mjs";

const PREVIEW_MS = 250;

// find(): the panel; place: the window's location; title(): of what is shown; theme(): the one
// that the page is shown in, for files that should look as the page does; value(field): of the
// page's state; store(): where choices are kept.
export function createExport(parts) {
  const { find, place, title, theme, value, saveAs = save } = parts;
  const store = parts.store ?? (() => window.localStorage);
  let form = null;
  let timer = 0;
  let asked = 0;

  const rows = () => JSON.parse(find().dataset.rows);
  const line = (name) => find().querySelector(`.export-${name}`);

  function opened() {
    form ??= createForm(line("form"), rows(), { store, changed: refresh });
    const values = rows().find((row) => row.name === "what").options.map(([one]) => one);
    form.offer("what", subjectsOf(values, value));
    return form;
  }

  function choices(more = {}) {
    const chosen = { ...opened().choices(), ...more };
    return { ...chosen, theme: chosen.theme || theme() };
  }

  function fitting({ format }) {
    const names = rowsFor(rows(), format).map((row) => row.name);
    return (name) => names.includes(name);
  }

  function where(given, name) {
    const fits = fitting(given);
    const several = fits("what") && isSeveral(given) && !find().dataset.many.split(" ").includes(given.format);
    return addressOf(given, place.search, name, { fits, several });
  }

  function say(words, kind = "") {
    line("said").textContent = words;
    line("said").dataset.kind = kind;
  }

  async function fetched(given) {
    const answer = await fetch(where(given, nameOf(title())));
    if (answer.ok) return answer.blob();
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.error ?? `The server answered ${answer.status}.`);
  }

  async function trying(begun, words, action) {
    say(begun);
    try {
      await action();
      say(words);
    } catch (error) {
      const lost = error instanceof TypeError;
      say(lost ? "The server does not answer; nothing was made." : error.message, "error");
    }
  }

  function preview(given) {
    const svg = { ...given, format: ".svg", transparent: "0", outline: "0", pages: "" };
    const address = `${addressOf(svg, place.search, "preview", { fits: fitting(svg) })}&first=1`;
    const image = find().querySelector("img");
    if (image.getAttribute("src") === address) return;
    image.dataset.state = "loading";
    image.onload = image.onerror = () => delete image.dataset.state;
    image.src = address;
  }

  // How large the phrases turn out, where something is drawn at a size.
  async function measure(given) {
    const mine = ++asked;
    const fits = fitting(given);
    const answer = fits("size") ? await fetch(`export-facts?${queryOf(given, place.search, fits)}`) : null;
    const facts = answer?.ok ? await answer.json() : null;
    if (mine !== asked) return;
    line("facts").hidden = !facts?.small;
    line("facts").textContent = facts?.small ? warning(facts) : "";
  }

  function refresh() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const given = choices();
      preview(given);
      measure(given).catch(() => {});
    }, PREVIEW_MS);
    say("");
  }

  async function copyText(text, words) {
    await trying("", words, () => navigator.clipboard.writeText(text));
    return true;
  }

  return {
    preview: refresh,
    download() {
      const given = choices();
      const address = where(given, nameOf(title()));
      const name = decodeURIComponent(address.slice("export/".length, address.indexOf("?")));
      trying("Making the file …", "Saved with your downloads.", async () =>
        saveAs(await fetched(given), name),
      );
      return true;
    },
    copy() {
      trying("Making the picture …", "Copied: paste it where you need it.", async () => {
        const given = choices({ format: ".png" });
        const one = isSeveral(given) ? { ...given, what: "screen" } : given;
        const picture = fetched(one);
        await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      });
      return true;
    },
    copyEmbed: () =>
      copyText(
        embedding(place.href, title()),
        "Code copied. The server has to allow the site that shows it (CONCEPTMAP_FRAME_ANCESTORS).",
      ),
  };
}

const warning = ({ phrases, small, smallest_pt: least, medium, pictures }) =>
  `${small === phrases ? "All" : `${small} of`} ${phrases} phrases are smaller than 12 pt ${medium}` +
  ` (the smallest ${least} pt). ` +
  (pictures > 1 ? "Choose larger paper." : "Choose larger paper, or show less.");
