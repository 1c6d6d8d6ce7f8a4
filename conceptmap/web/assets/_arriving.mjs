// A picture whose arrangement takes long: asks again and again, and shows each draft and how far it is,
// until it is finished or not wanted any more. Who stops asking stops the work.

const TRIES = 5;
const PAUSE_MS = 1000;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// ask(request, known): a promise of the server's next answer, null when there is none; known: {share,
// draft}. wanted(request): whether it still is. came(scene): an answer, finished or not. lost(request):
// the server does not answer.
export function createArriving({ ask, wanted, came, lost, wait = pause }) {
  let following = 0;

  return {
    // scene: an unfinished answer, which has been shown.
    async follow(scene) {
      const mine = ++following;
      const goesOn = () => mine === following && wanted(scene.of);
      let known = knownOf(scene, false);
      for (let missed = 0; missed < TRIES; missed++) {
        const answer = await ask(scene.of, known);
        if (!goesOn()) return;
        if (!answer) {
          await wait(PAUSE_MS);
          if (!goesOn()) return;
          continue;
        }
        missed = -1;
        came({ ...answer, of: scene.of });
        if (!isUnfinished(answer)) return;
        known = knownOf(answer, known.draft);
      }
      lost(scene.of);
    },
    stop: () => following++,
  };
}

export const isUnfinished = (scene) => scene?.unfinished !== null && scene?.unfinished !== undefined;

const knownOf = (scene, draft) => ({ share: scene.unfinished, draft: draft || Boolean(scene.svg) });
