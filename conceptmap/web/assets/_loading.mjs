// The stage while a picture is on its way: it says so, how far it is, and more when that takes long.

const LATE_MS = 450;
const TOLD_MS = 1500;
const LONG_MS = 8000;

const WORDS = {
  busy: "Drawing …",
  slow: "Still drawing: the map is large, or the server does not answer.",
  stopped: "Stopped. This is only a draft.",
};

// at(id): an element of the page: the "stage", and "arriving", where it is said, with [data-arriving] "words",
// "bar", "stop" and "finish" in it. tell(words): tells a screen reader.
export function createLoading(at, tell) {
  const place = () => at("arriving");
  let late = 0;
  let told = 0;
  let long = 0;

  const part = (name) => place().querySelector(`[data-arriving="${name}"]`);

  function say(words) {
    if (!place()) return;
    part("words").textContent = WORDS[words];
    part("bar").hidden = words === "stopped";
    part("stop").hidden = words === "stopped";
    part("finish").hidden = words !== "stopped";
  }

  function inform(words) {
    say(words);
    tell(WORDS[words]);
  }

  function show(shown) {
    if (place()) place().hidden = !shown;
  }

  function rest() {
    clearTimeout(late);
    clearTimeout(told);
    clearTimeout(long);
    at("stage").setAttribute("aria-busy", "false");
  }

  return {
    begin() {
      rest();
      const stage = at("stage");
      stage.dataset.state = "loading";
      stage.setAttribute("aria-busy", "true");
      say("busy");
      part("bar")?.removeAttribute("value");
      late = setTimeout(() => show(true), LATE_MS);
      told = setTimeout(() => tell(WORDS.busy), TOLD_MS);
      long = setTimeout(() => inform("slow"), LONG_MS);
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
      inform("stopped");
      show(true);
    },
    end() {
      rest();
      show(false);
    },
    isShown: () => Boolean(place()) && !place().hidden,
  };
}
