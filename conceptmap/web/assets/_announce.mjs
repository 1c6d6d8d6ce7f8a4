// What a screen reader is told: each change once, and briefly. Of a picture only what is new is said.

const AGAIN = "\u00a0";
const UNSAID = ["theme", "pins"];

// at(id): an element of the page: "said", with role="status", which nobody else fills, and the "stage".
export function createAnnouncer(at) {
  let before = null;
  let held = [];

  function say(text) {
    const host = at("said");
    if (!host || !text) return;
    host.textContent = host.textContent === text ? text + AGAIN : text;
  }

  return {
    say,
    // Says it now, or together with the picture that is on its way.
    sayWithPicture(text) {
      if (at("stage")?.getAttribute("aria-busy") === "true") held.push(text);
      else say(text);
    },
    // Another picture has come. scene: as the server answers; null where nothing is to be said of it. titled:
    // whether the focus goes to a title that says what it is about. The first is what the page opens with.
    changed(scene, titled = false) {
      const now = scene && heard(scene);
      if (scene && !now) return;
      const news = now && before ? newsOf(before, now, titled) : [];
      const texts = [...held, ...news];
      before = now ?? before;
      held = [];
      say(texts.join(" "));
    },
  };
}

// {key, about, how, size} of a picture; null for a draft.
function heard({ of, said, error }) {
  if (!said && !error) return null;
  const key = Object.entries(of?.state ?? {}).filter(([name]) => !UNSAID.includes(name));
  return { key: JSON.stringify(key), ...(said || { size: `The map could not be drawn: ${error}` }) };
}

function newsOf(before, now, titled) {
  if (now.key === before.key) return [];
  const same = now.about === before.about;
  const asked = same || titled ? "" : now.about;
  const how = now.how === before.how ? "" : now.how;
  const size = same && how && now.size === before.size ? "" : now.size;
  return [asked, how, size].filter(Boolean);
}
