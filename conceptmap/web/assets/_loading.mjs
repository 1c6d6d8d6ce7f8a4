// The stage while a picture is on its way: it says so, how far it is, and more when that takes long.

const LATE_MS = 450;
const LONG_MS = 8000;

const WORDS = {
  busy: "Drawing …",
  slow: "Still drawing: the map is large, or the server does not answer.",
  stopped: "Stopped. This is only a draft.",
};

// find(): the stage's element. place(): where it is said, with [data-arriving] "words", "bar", "stop"
// and "finish" in it.
export function createLoading(find, place) {
  let late = 0;
  let long = 0;

  const part = (name) => place().querySelector(`[data-arriving="${name}"]`);

  function say(words) {
    if (!place()) return;
    part("words").textContent = WORDS[words];
    part("bar").hidden = words === "stopped";
    part("stop").hidden = words === "stopped";
    part("finish").hidden = words !== "stopped";
  }

  function show(shown) {
    if (place()) place().hidden = !shown;
  }

  function rest() {
    clearTimeout(late);
    clearTimeout(long);
    find().setAttribute("aria-busy", "false");
  }

  return {
    begin() {
      rest();
      const stage = find();
      stage.dataset.state = "loading";
      stage.setAttribute("aria-busy", "true");
      say("busy");
      part("bar")?.removeAttribute("value");
      late = setTimeout(() => show(true), LATE_MS);
      long = setTimeout(() => say("slow"), LONG_MS);
    },
    // share: of the work, 0 to 1; 0 where that is not known.
    tell(share) {
      if (share > 0) part("bar").value = share;
      clearTimeout(long);
      say("busy");
      show(true);
    },
    stopped() {
      rest();
      say("stopped");
      show(true);
    },
    end() {
      rest();
      show(false);
    },
    isShown: () => Boolean(place()) && !place().hidden,
  };
}
