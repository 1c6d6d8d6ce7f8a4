// The question of a lecture on a phone: phrases to choose among, sent without a name, changed until the
// answer is shown.
import { createAnswers } from "../../../web/assets/_answers.mjs";
import { createMemory } from "../../../web/assets/_memory.mjs";
import { total } from "../../../web/assets/_predict.mjs";
import { make } from "./_element.mjs";

const AGAIN_MS = 1000;
const PATIENCE_MS = 4000;
const isMine = (value) => typeof value.room === "string" && typeof value.device === "string";

// What stands below the choices. Pure.
export function statusOf({ question, chosen, unsent, lost }) {
  if (question.counts) {
    const all = total(question.counts);
    const right = question.counts[question.answer];
    const mine = chosen === question.answer ? "That was your answer. " : "";
    return mine + (all ? `${right} of ${all} chose it.` : "");
  }
  if (chosen < 0) return "Nobody learns who chose what.";
  if (unsent) return lost ? "Not sent yet: there is no contact." : "Sending …";
  return "Your answer is in. You may still change it.";
}

// A name for this device in this room, kept so that a reload does not count twice.
function nameOf(memory, room) {
  const mine = memory.get("follower", isMine, { room: "" });
  if (mine.room === room) return mine;
  const random = crypto.getRandomValues(new Uint32Array(4));
  return { room, device: [...random].map((part) => part.toString(36)).join("-"), ask: "", choice: -1 };
}

// address: of the room. lost(): whether there is no contact.
export function createPolling({ address, lost, memory = createMemory(), ask = fetch }) {
  const list = make("ol", { class: "answers" });
  const sentence = make("p", { class: "asked-sentence" });
  const status = make("p", { class: "asked-status", role: "status" });
  const panel = make("section", { id: "asked", "aria-label": "Question", hidden: "hidden" }, sentence, list, status);
  const answers = createAnswers(list, { choose });
  let mine = nameOf(memory, address);
  let question = null;
  let seq = 0;
  let sending = false;
  let unsent = false;
  document.body.append(panel);
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--asked", `${panel.offsetHeight}px`);
  }).observe(panel);

  function choose(at) {
    if (!question || question.counts) return;
    mine = { ...mine, ask: question.id, choice: at };
    memory.set("follower", mine);
    send();
  }

  const chosen = () => (question && mine.ask === question.id ? mine.choice : -1);

  // The latest choice; one that cannot be sent is sent again.
  async function send() {
    unsent = true;
    draw();
    if (sending) return;
    sending = true;
    const { choice } = mine;
    const done = await sent({ seq, device: mine.device, choice });
    sending = false;
    unsent = chosen() >= 0 && !question.counts && (!done || choice !== mine.choice);
    if (unsent) setTimeout(send, done ? 0 : AGAIN_MS);
    draw();
  }

  // Whether the server took it, or does not want it any more.
  async function sent(body) {
    try {
      const answer = await ask(`${address}/answers`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return answer.status < 500;
    } catch {
      return false;
    }
  }

  function draw() {
    panel.hidden = !question;
    document.body.toggleAttribute("data-asked", Boolean(question));
    if (!question) return;
    const { from, to, choices, counts, answer } = question;
    const gap = counts ? choices[answer] : "?";
    const words = `${from} ${gap} ${to}`;
    if (sentence.textContent !== words) {
      sentence.replaceChildren(`${from} `, make("b", {}, gap), ` ${to}`);
    }
    const locked = Boolean(counts);
    answers.show({ choices, counts, chosen: chosen(), answer: counts ? answer : -1, locked });
    const told = statusOf({ question, chosen: chosen(), unsent, lost: lost() });
    if (status.textContent !== told) status.textContent = told;
  }

  return {
    show(next, at) {
      question = next;
      seq = at;
      draw();
    },
    // The line was taken up again: the server may have forgotten the answer meanwhile.
    again() {
      if (chosen() >= 0 && !question.counts) send();
    },
  };
}
