// A picture on its way: asks for it, and where its arrangement takes long again and again, and shows each
// draft and how far it is, until it is finished or not wanted any more. Who stops asking stops the work.
import { sameValue } from "./_fields.mjs";

const TRIES = 5;
const PAUSE_MS = 1000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// ask(request, known): a promise of the server's next answer, null when there is none; known: {share,
// draft}, or {soon} the first time. wanted(request): whether it still is. came(scene): an answer, finished or not. lost(request):
// the server does not answer.
export function createArriving({ ask, wanted, came, lost, wait = pause }) {
  let following = 0;
  let of = null;

  async function followed(scene) {
    const mine = ++following;
    const goesOn = () => mine === following && wanted(scene.of);
    let known = isUnfinished(scene) ? knownOf(scene, false) : { soon: true };
    for (let missed = 0; missed < TRIES; missed++) {
      const answer = await ask(scene.of, known);
      if (!goesOn()) return;
      if (!answer) {
        await wait(PAUSE_MS);
        if (!goesOn()) return;
        continue;
      }
      missed = -1;
      if (!isUnfinished(answer)) of = null;
      came({ ...answer, of: scene.of });
      if (!isUnfinished(answer)) return;
      known = knownOf(answer, known.draft);
    }
    of = null;
    lost(scene.of);
  }

  return {
    // scene: {of} of a picture that was not asked for yet, or an unfinished answer, which has been shown.
    follow(scene) {
      of = scene.of;
      return followed(scene);
    },
    // Whether this request is being asked for.
    follows: (request) => sameValue(request, of),
    stop() {
      following++;
      of = null;
    },
  };
}

export const isUnfinished = (scene) => scene?.unfinished !== null && scene?.unfinished !== undefined;

const knownOf = (scene, draft) => ({ share: scene.unfinished, draft: draft || Boolean(scene.svg) });
