// A finger that turns the steps of a lecture, as a session of the stage's pointers.

const LEAST_PX = 48;

// turn(by): 1 for the next step, -1 for the one before.
export function startSwipe(turn) {
  let far = [0, 0];
  return {
    move(dx, dy) {
      far = [dx, dy];
    },
    drop() {
      const by = directionOf(far);
      if (by) turn(by);
    },
    cancel() {},
  };
}

// Far enough and along the line of reading; anything else is no swipe.
export function directionOf([dx, dy]) {
  if (Math.abs(dx) < LEAST_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}
