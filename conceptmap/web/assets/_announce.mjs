// What a screen reader is told: once, briefly, when it has said what it was saying.

const AGAIN = "\u00a0";

// find(): an element with role="status" that nobody else fills.
export function createAnnouncer(find) {
  let picture = null;

  function say(text) {
    const host = find();
    if (!host || !text) return;
    host.textContent = host.textContent === text ? text + AGAIN : text;
  }

  return {
    say,
    // Another picture has come, in words; the first one is what the page opens with, and a draft has none.
    changed(text) {
      if (!text) return;
      if (picture !== null && text !== picture) say(text);
      picture = text;
    },
  };
}
