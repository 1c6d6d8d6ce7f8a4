// The picture that is wanted and the picture that is shown, with the words around it.
import { createArriving, isUnfinished } from "./_arriving.mjs";
import { sameValue } from "./_fields.mjs";
import { furnishAll } from "./_furnish.mjs";
import { createGuessing, sparesData } from "./_guessing.mjs";
import { ignored } from "./_notice.mjs";
import { askPicture, createPictures } from "./_present_pictures.mjs";
import { forCard, pictureOf } from "./_screen.mjs";
import { format } from "./_url.mjs";

// screen, writer, loading, filters: parts of the page. stage(), notice(): those made when they are first
// needed. begun(scene): another picture has been put on the stage and may still move; painted(): it is there.
export function createShowing({ screen, writer, loading, filters, stage, notice, begun, painted }) {
  let rows = [];
  let drawn = {};
  let wantedNow = null;
  let wantedSoon = null;
  let rested = null;
  let finished = null;
  let draft = null;

  const wanted = (state, seen = screen.measure()) => pictureOf(rows, state, forCard(seen, state));
  const pictures = createPictures({
    ask: (request) => askPicture(format(rows, request.state), request),
    after: (events) => wanted(writer.after(events)),
  });

  const isWanted = (request) => sameValue(request, wantedNow);
  const isWaitedFor = (request) => isWanted(request) && !pictures.get(wantedNow);
  const guessing = createGuessing({
    ask: (request, signal) => askPicture(format(rows, request.state), request, null, signal),
    wanted: (events) => wanted(writer.after(events)),
    pictures: { get: pictures.get, keep: guessed },
    spares: () => sparesData(document) || writer.value("mode") === "present",
  });

  const arriving = createArriving({
    ask,
    wanted: (request) => isWanted(request) || sameValue(request, wantedSoon),
    came: (scene) => isWanted(scene.of) && (isUnfinished(scene) ? sketch(scene) : put(scene)),
    lost: (request) => isWanted(request) && put({ of: request, error: "the server does not answer" }),
  });

  // What has come is kept, whatever is wanted by then.
  async function ask(request, known) {
    const answer = await askPicture(format(rows, request.state), request, known);
    if (answer && !isUnfinished(answer)) pictures.keep(request, { ...answer, of: request });
    return answer;
  }

  // A guess may end when it is what is waited for by now.
  function guessed(request, scene) {
    const waitedFor = isWaitedFor(request);
    pictures.keep(request, scene);
    if (waitedFor) put(scene);
  }

  // A draft is shown as one; where there is none yet, the picture before stays.
  function sketch(scene) {
    draft = scene;
    loading.tell(scene.unfinished);
    if (!scene.svg || scene.svg === drawn.svg) return;
    drawn = scene;
    furnishAll(scene.words);
    stage().show(scene);
    begun({ ...scene, said: "" });
  }

  // Stops the picture that is waited for, and goes back to the one before it; false when there is none.
  function stop() {
    if (!draft || !loading.isShown()) return false;
    arriving.stop();
    rested = draft.of;
    const other = finished && !sameValue(finished.of.state, draft.of.state);
    if (!other || !writer.undo()) loading.stopped();
    return true;
  }

  // Goes on with a picture that was stopped.
  function finish() {
    if (!draft) return false;
    loading.begin();
    arriving.follow(draft);
    return true;
  }

  async function put(scene) {
    if (!scene) return;
    arriving.stop();
    drawn = finished = scene;
    rested = scene.of;
    draft = null;
    furnishAll(scene.words);
    const shown = stage().show(scene);
    begun(scene);
    await shown;
    loading.end();
    filters.count(scene.facets);
    painted();
    writer.settle(scene);
    notice().tell(ignored(writer.ignored() ?? []));
  }

  return {
    pictures,
    guessing,
    // The scene on the stage, as the server described it.
    drawn: () => drawn,
    // fields: the rows of the state's fields.
    know: (fields) => (rows = fields),
    // The state with all that waits, as an address.
    query: (events = []) => format(rows, writer.after(events)),
    // Asks for the picture of the state with all that waits, before the page comes to it.
    foresee() {
      if (rows.length === 0) return;
      const request = wanted(writer.after([]));
      if (isWanted(request) || pictures.get(request) || arriving.follows(request)) return;
      wantedSoon = request;
      arriving.follow({ of: request });
    },
    // Wants the picture of a state on a screen, and puts it up at once where it is here. Whether it is another
    // one than before, and whether it is here.
    want(state, seen) {
      const before = wantedNow;
      wantedNow = wanted(state, seen);
      wantedSoon = null;
      const kept = pictures.get(wantedNow);
      if (kept) put(kept);
      else if (!arriving.follows(wantedNow) && !isWanted(rested)) arriving.follow({ of: wantedNow });
      return { other: !sameValue(wantedNow, before), here: Boolean(kept) };
    },
    acts: { "stop-drawing": stop, "finish-drawing": finish },
    showKept: () => put(pictures.after([])),
  };
}
