// A queue of events with a bell. Several changes of one property within a moment reach a page's
// callbacks as one, so what happened waits here and the property only says that something did.

// ring(n): called with a number that grows, once for each event.
export function createQueue(ring) {
  let waiting = [];
  let rung = 0;
  return {
    post(event) {
      waiting.push(event);
      rung += 1;
      ring(rung);
    },
    waiting: () => [...waiting],
    drain() {
      const events = waiting;
      waiting = [];
      return events;
    },
  };
}
