// The card: open or closed, waiting for its text or not, and where the focus goes when the text under
// it is replaced. What it says comes from the server.
import { sameValue } from "./_fields.mjs";
import { furnish } from "./_furnish.mjs";

// The part of the state that the card is about: a mark, or else a connection, or a comparison.
export function cardOf(state) {
  const some = (names) =>
    Object.fromEntries(names.filter((name) => state[name]).map((name) => [name, state[name]]));
  if (state.selected) return some(["selected"]);
  if (state.path?.length >= 2) return some(["path", "way"]);
  return state.compared?.length >= 2 ? some(["compared"]) : {};
}

const nameOf = (request) => ["selected", "path", "compared"].find((name) => request[name]) ?? "";

// page(), host(): the page's grid and the card's element. goBack(): puts the focus on the stage.
// replaced(): called when the card's text is another. say(text): tells a screen reader, together with the
// picture that is on its way, if one is.
export function createCard({ page, host, goBack, replaced, say }) {
  let shown = {};
  let wished = false;
  let promised = false;
  let drawn = false;

  const title = () => host().querySelector(".card-title");
  const isOfPicture = () => ["path", "compared"].includes(nameOf(shown));

  function enter() {
    wished = !title();
    title()?.focus({ preventScroll: true });
  }

  return {
    // request: from cardOf. pictured: whether another picture comes with it.
    show(request, pictured = false) {
      const card = host();
      if (!card || sameValue(request, shown)) return;
      const inside = card.contains(document.activeElement);
      const name = nameOf(request);
      wished = promised || (wished && !nameOf(shown));
      promised = false;
      drawn = pictured;
      shown = request;
      page().dataset.card = name ? "open" : "closed";
      page().dataset.about = name;
      card.setAttribute("aria-busy", String(name !== ""));
      if (!name && inside && !pictured) goBack();
    },

    // answer: {about, text}; one about something else than what is shown came too late. Where the
    // text that had the focus is gone, its successor's title takes it.
    fill({ about, text }) {
      const card = host();
      if (!sameValue(about, shown)) return;
      const held = card.contains(document.activeElement);
      if (furnish(card, text)) card.scrollTop = 0;
      card.setAttribute("aria-busy", "false");
      replaced();
      if (wished || (held && !card.contains(document.activeElement))) enter();
      else if (!held && title() && !(drawn && isOfPicture())) say(`Card: ${title().textContent}`);
    },

    // Puts the focus on the card's title: now, or as soon as its text is there.
    enter() {
      if (host().getAttribute("aria-busy") === "true") wished = true;
      else enter();
    },
    // The same with the text of the card that is asked for next.
    enterNext: () => (promised = true),
    // Whether it takes the focus when its text comes.
    isAwaited: () => wished || promised,
    // Whether the focus goes to a title that says what the picture is of.
    titles: () => isOfPicture() && (wished || document.activeElement === title()),
  };
}
