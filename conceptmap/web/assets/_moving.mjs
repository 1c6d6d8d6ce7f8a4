// Moves concepts by pointer and by keys. Where one comes to rest is told as a pin of the state.
import { startDrag } from "./_drag.mjs";

const NUDGE_WAIT_MS = 250;
const NUDGE = 0.01;
const AWAY = {
  ArrowLeft: { by: [-NUDGE, 0], said: "Moved left." },
  ArrowRight: { by: [NUDGE, 0], said: "Moved right." },
  ArrowUp: { by: [0, -NUDGE], said: "Moved up." },
  ArrowDown: { by: [0, NUDGE], said: "Moved down." },
};

// scene(): the picture. zoom(): px of the screen for one px of the picture. pin(id, [x, y]): a concept
// came to rest there, in thousandths of the frame. hold(on): keys begin to move one, or rest.
export function createMoving({ scene, zoom, pin, hold }) {
  let resting = 0;

  return {
    // A drag of one concept, in px of the screen from where it began.
    drag(id) {
      const session = startDrag(scene(), id);
      const { home } = session;
      return {
        move: (dx, dy) => session.to(home.x + dx / zoom(), home.y + dy / zoom()),
        drop: () => pin(id, session.pin()),
        cancel: session.back,
      };
    },

    // An arrow key, by a part of the frame; returns what is said of it. Keys repeat: the concept moves at
    // once, the state is told when they rest.
    nudge(id, key) {
      const { by: [dx, dy], said } = AWAY[key];
      hold(true);
      const { frame } = scene();
      const session = startDrag(scene(), id);
      session.to(session.home.x + dx * frame.width, session.home.y + dy * frame.height);
      clearTimeout(resting);
      resting = setTimeout(() => {
        pin(id, session.pin());
        hold(false);
      }, NUDGE_WAIT_MS);
      return said;
    },

    stop: () => clearTimeout(resting),
  };
}
