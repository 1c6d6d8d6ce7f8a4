// Asking the room in a lecture: which link, what the answers are, and the strip below the picture.
import { createAnswers } from "./_answers.mjs";
import { markAsked } from "./_asked_mark.mjs";
import { answersOf, counted, linkToAsk, questionOf, together, total } from "./_predict.mjs";

const HANDS = "conceptmap-hands";

// find(selector): an element of the page. all(events): takes events, true when there were any.
// stepHere(): the step that is shown, or null. phones(link): how many chose each phrase on a phone.
// isRoom(): whether phones follow; then no number is shown on the stage before the answer. storage: this
// window's. fetchTable(): what can be asked, null when it does not come. changed(): something is to be shown
// that the state does not know. say(text): tells a screen reader.
export function createAsking({ find, value, all, flash, say, stepHere, phones, isRoom, storage, fetchTable, changed }) {
  const answers = createAnswers(find(".lecture-answers"), { choose: (at) => raise(`${at}:1`) });
  const done = new Set();
  let table = null;
  let fetching = false;
  let waits = false;
  let shown = null;
  let said = null;
  let hands = handsIn(storage);

  const now = () => questionOf(table, value("ask"), value("tally"));
  const handsOf = (question) => (hands.link === question.id ? hands.counts : []);
  const countsOf = (question) =>
    question.counts ?? together(phones(question.id), handsOf(question), question.choices.length);

  // The links of the picture in the order of its step, those with a phrase of their own first.
  function linksHere() {
    const drawn = [...find("#stage").querySelectorAll(".link")];
    const own = new Map(drawn.map((el) => [el.dataset.link, Boolean(el.querySelector(".phrase"))]));
    const order = stepHere()?.links.map((link) => link.id) ?? [...own.keys()];
    const here = order.filter((id) => own.has(id));
    return [...here.filter((id) => own.get(id)), ...here.filter((id) => !own.get(id))];
  }

  // Fetches what can be asked, where it is not here yet; a question that waits for it begins then.
  async function prepare() {
    if (table || fetching) return;
    fetching = true;
    table = await fetchTable();
    fetching = false;
    if (!table && waits) flash("The questions do not come from the server. Press A to try again.");
    if (table && waits) begin(pick());
    else changed();
    waits = false;
  }

  function begin(link) {
    if (!table) {
      waits = true;
      prepare();
      return true;
    }
    if (!link) {
      flash("There is no link here whose phrase could be asked for.");
      return true;
    }
    done.add(link);
    keep({ link, counts: [] });
    return all([{ field: "tally", value: null }, { field: "ask", value: link }]);
  }

  const pick = (more = {}) =>
    table && linkToAsk({ selected: value("selected"), links: linksHere(), table, asked: done, ...more });

  function tell(question) {
    const link = question.id;
    const events = [{ field: "tally", value: countsOf(question).join(",") }];
    return all(value("ask") === link ? events : [{ field: "ask", value: link }, ...events]);
  }

  const end = () => all([{ field: "ask", value: null }, { field: "tally", value: null }]);

  function raise(act) {
    const question = now();
    if (!question || question.counts) return false;
    keep({ link: question.id, counts: counted(handsOf(question), act, question.choices.length) });
    changed();
    return true;
  }

  function keep(next) {
    hands = next;
    try {
      storage?.setItem(HANDS, JSON.stringify(next));
    } catch {
      // The hands are counted as long as this page lasts.
    }
  }

  // The next thing: ask, then show the answer, then go on with the step.
  function onward() {
    const question = now();
    if (!question) return begin(pick());
    return question.counts ? end() : tell(question);
  }

  const acts = {
    ask: onward,
    "ask-about": (link) => Boolean(table?.[link]) && begin(link),
    "ask-other": () => Boolean(now()) && begin(pick({ selected: "", but: value("ask") })),
    "end-question": () => Boolean(now()) && end(),
    hand: raise,
    "hands-none": () => Boolean(now()) && (keep({ link: value("ask"), counts: [] }), changed(), true),
  };
  [0, 1, 2, 3].forEach((at) => (acts[`hand-${at + 1}`] = () => raise(`${at}:1`)));

  function write(question) {
    const counts = countsOf(question);
    const [all_, raised] = [total(counts), total(handsOf(question))];
    answers.show({
      choices: question.choices,
      counts: question.counts ?? (raised && !isRoom() ? handsOf(question) : null),
      answer: question.counts ? question.answer : -1,
      locked: Boolean(question.counts),
    });
    const right = question.counts?.[question.answer] ?? 0;
    put(".question-from", question.from);
    put(".question-gap", question.counts ? question.choices[question.answer] : "?");
    put(".question-to", question.to);
    put(".question-count", question.counts ? (all_ ? `${right} of ${all_} chose it` : "") : all_ ? answersOf(all_) : "");
    put(".question-onward", question.counts ? "Go on" : "Show the answer");
  }

  // Once when it is asked, and once when its answer is shown.
  function read(question) {
    const key = question && `${question.id} ${Boolean(question.counts)}`;
    if (key && key !== said) say(question.counts ? answerOf(question) : askedOf(question));
    said = key;
  }

  const put = (selector, words) => {
    const el = find(selector);
    if (el.textContent !== words) el.textContent = words;
  };

  return {
    acts,
    get isOn() {
      return Boolean(now());
    },
    prepare,
    // on: whether a lecture is given. Returns whether the room for the picture is another now.
    update(on) {
      const question = on ? now() : null;
      if (question) write(question);
      read(question);
      find(".lecture-question").hidden = !question;
      find(".lecture-question").dataset.told = String(Boolean(question?.counts));
      markAsked(find("#stage"), question);
      const before = shown;
      shown = Boolean(question);
      return before !== null && before !== shown;
    },
    dress: () => markAsked(find("#stage"), shown ? now() : null),
    // What the speaker's windows show of it.
    told() {
      const question = now();
      return (
        question && {
          ...question,
          hands: handsOf(question),
          phones: question.counts ? null : phones(question.id),
          others: linksHere().filter((id) => table[id]).slice(0, 60).map((id) => [id, sentenceOf(table[id])]),
        }
      );
    },
  };
}

// A question as it is read aloud, and its answer.
function askedOf({ from, to, choices }) {
  const letters = choices.map((words, at) => `${"ABCD"[at]}, ${words}`);
  return `${from}, which words, ${to}? ${letters.join("; ")}.`;
}

function answerOf(question) {
  const all = total(question.counts);
  const right = all ? ` ${question.counts[question.answer]} of ${all} chose it.` : "";
  return `${sentenceOf(question)}.${right}`;
}

const sentenceOf = ({ from, to, choices, answer }) => `${from} ${choices[answer]} ${to}`;

function handsIn(storage) {
  try {
    const { link, counts } = JSON.parse(storage.getItem(HANDS));
    return { link: String(link), counts: [...counts].map(Number) };
  } catch {
    return { link: "", counts: [] };
  }
}
