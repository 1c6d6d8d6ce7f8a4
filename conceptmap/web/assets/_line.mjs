// The line to a lecture: it says when nothing is heard any more, and takes itself up again.

// A beat comes every 2 s. Loss has to be said within 5 s of it, and to be over 1 s after the return.
const LOST_MS = 4300;
const LOOK_MS = 300;
const AGAIN_MS = [150, 700];
const OPENING_MS = [900, 1500];
const SILENT_MS = 2500;

const CLOCK = {
  now: () => Date.now(),
  every(ms, run) {
    const going = setInterval(run, ms);
    return () => clearInterval(going);
  },
  later: (ms, run) => setTimeout(run, ms),
};
const between = ([least, most]) => least + Math.random() * (most - least);

// address: where the lecture's events come from. came(state, anew): a state, such as {seq, view}; anew: the
// first on a line that was taken up. changed(): lost, or over, is another. clock, source, status: the world.
export const createLine = (options) => new Line(options);

// A page that is looked at again, or whose network has come back, asks at once.
export function wakeWithPage(line) {
  for (const name of ["online", "pageshow"]) window.addEventListener(name, () => line.wake());
  document.addEventListener("visibilitychange", () => document.hidden || line.wake());
}

class Line {
  #came;
  #changed;
  #clock;
  #connect;
  #status;
  #source = null;
  #heard;
  #opened = 0;
  #anew = true;
  #waiting = false;
  #tries = 0;
  #known = "";
  #rest;
  over = false;

  constructor({ address, came, changed, clock = CLOCK, source = connectTo, status = statusOf }) {
    this.#came = came;
    this.#changed = changed;
    this.#clock = clock;
    this.#connect = () => source(address);
    this.#status = () => status(address);
    this.#heard = clock.now();
    this.#rest = clock.every(LOOK_MS, () => this.#look());
    this.#open();
  }

  // Nothing was heard for so long that what is shown may be old.
  get lost() {
    return !this.over && this.#clock.now() - this.#heard > LOST_MS;
  }

  // The page is looked at again, or the network has come back.
  wake() {
    this.#tries = 0;
    if (this.#clock.now() - this.#heard > SILENT_MS) this.#open();
    this.#tell();
  }

  #open() {
    this.#source?.close();
    if (this.over) return;
    this.#waiting = false;
    this.#anew = true;
    this.#opened = this.#clock.now();
    const source = this.#connect();
    this.#source = source;
    const mine = (run) => (event) => source === this.#source && run(event);
    source.onmessage = mine(({ data }) => this.#message(JSON.parse(data)));
    source.addEventListener("beat", mine(() => this.#alive()));
    source.addEventListener("end", mine(() => this.#end()));
    source.onerror = mine(() => this.#failed(source.readyState === 2));
  }

  #message(state) {
    const anew = this.#anew;
    this.#anew = false;
    this.#alive();
    this.#came(state, anew);
  }

  #alive() {
    this.#heard = this.#clock.now();
    this.#tries = 0;
    this.#tell();
  }

  // refused: the server answered, but not with events.
  #failed(refused) {
    this.#again();
    if (refused) this.#status().then((status) => status === 404 && this.#end(), () => {});
  }

  #again() {
    this.#source?.close();
    this.#source = null;
    if (this.over || this.#waiting) return;
    this.#waiting = true;
    this.#clock.later(between(AGAIN_MS), () => this.#waiting && this.#open());
  }

  // A line that hangs is given up: one that stands but is silent, and one that does not come about, which
  // gets a little longer each time, so that a busy server is not asked ever anew.
  #look() {
    this.#tell();
    if (this.over || this.#waiting) return;
    const now = this.#clock.now();
    const opening = this.#anew && now - this.#opened > Math.min(OPENING_MS[0] + 100 * this.#tries, OPENING_MS[1]);
    if (opening) this.#tries += 1;
    if (opening || now - Math.max(this.#heard, this.#opened) > LOST_MS) this.#open();
  }

  // Nothing more is wanted of it.
  stop() {
    this.over = true;
    this.#source?.close();
    this.#rest();
  }

  #end() {
    this.stop();
    this.#tell();
  }

  #tell() {
    const now = `${this.lost} ${this.over}`;
    if (now === this.#known) return;
    this.#known = now;
    this.#changed();
  }
}

const connectTo = (address) => new EventSource(address);

async function statusOf(address) {
  const stop = new AbortController();
  const { status } = await fetch(address, { signal: stop.signal });
  stop.abort();
  return status;
}
