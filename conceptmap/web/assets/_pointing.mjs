// What a pointer points at and clicks on the stage.
import { markAt } from "./_scene.mjs";

const moreAt = (el) => el?.closest?.("[data-more]")?.dataset.more ?? "";

// signal: ends the listening. point(ref | null): what is pointed at. click(ref | null, {shift, more,
// detail}): a click on a mark, with the concept whose count of neighbours was clicked as `more`.
export function listenToPointing(host, { signal, point, click }) {
  let last = {};

  // Only a pointer that moves points at something: a picture that moves under it does not count.
  function moved(event) {
    const { screenX, screenY } = event;
    if (event.pointerType === "touch") return;
    if (screenX === last.screenX && screenY === last.screenY) return;
    last = { screenX, screenY };
    const more = moreAt(event.target);
    point(more ? { kind: "concept", id: more } : markAt(event.target));
  }

  function clicked({ target, shiftKey, detail }) {
    click(markAt(target), { shift: shiftKey, more: moreAt(target), detail });
  }

  host.addEventListener("pointermove", moved, { signal });
  host.addEventListener("pointerleave", () => point(null), { signal });
  host.addEventListener("click", clicked, { signal });
}
