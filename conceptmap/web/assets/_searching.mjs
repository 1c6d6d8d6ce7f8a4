// The search over the stage: its box, made when it is first needed, and how a hit is shown.
import { isAside } from "./_exploring.mjs";
import { placeFor } from "./_places.mjs";
import { SearchBox } from "./_searchbox.mjs";

// find(): the box's element, on a phone a panel of its own. catalogue(): what it looks through.
// value(field), emit(event), stage(), panels(), choose(ref): the page's.
export function createSearching({ find, catalogue, value, emit, stage, panels, choose }) {
  let made = null;

  const rest = () => panels().shut("search");
  const does = { placeOf, rest, choose: take, ask, hint: "Search, or ask a question" };
  const box = () => (made ??= new SearchBox(find(), does));

  // The view that a hit opens, where it is not in the picture.
  function placeOf(id) {
    if (stage().shows(`concept:${id}`) || isAside(value) || value("tour")) return null;
    return placeFor(catalogue(), id, value("view"));
  }

  function take(ref) {
    choose(ref);
    stage().focusOn(ref);
  }

  function ask({ how, ids }) {
    emit({ field: how === "connect" ? "path" : "compared", value: ids });
    emit({ field: "selected", value: null });
  }

  return {
    load: (rows) => box().load(rows),
    // typed: what to look for at once.
    focus(typed = "") {
      if (!find().checkVisibility()) panels().toggle("search");
      box().focus(typed);
    },
    close: () => box().close(),
  };
}
