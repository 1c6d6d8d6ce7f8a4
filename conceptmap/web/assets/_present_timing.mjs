// How long each step of a lecture took, against its plan. Pure; times in ms.
// run: {tour, spent: {step: ms}, at: the step that is shown, since: when it came, null: halted}.

const MINUTE = 60_000;

export const begun = (tour, step, now) => ({ tour, spent: {}, at: step, since: now });

const settled = (run, now) => ({
  ...run.spent,
  ...(run.since === null ? {} : { [run.at]: spentIn(run, run.at, now) }),
});

// The run at another step.
export const moved = (run, step, now) =>
  step === run.at
    ? run
    : { ...run, spent: settled(run, now), at: step, since: run.since === null ? null : now };

export const halted = (run, now) => ({ ...run, spent: settled(run, now), since: null });

export const resumed = (run, now) => (run.since === null ? { ...run, since: now } : run);

export function spentIn(run, step, now) {
  const before = run.spent[step] ?? 0;
  return before + (step === run.at && run.since !== null ? Math.max(now - run.since, 0) : 0);
}

export const elapsed = (run, now) =>
  Object.values(settled(run, now)).reduce((sum, ms) => sum + ms, 0);

// How far behind its plan a run is (negative: ahead); null without a plan. A step that is not over
// yet is behind only by what it took too long.
export function lag(run, minutes, now) {
  if (!minutes.some((planned) => planned > 0)) return null;
  const before = minutes.slice(0, run.at - 1).reduce((sum, planned) => sum + planned, 0) * MINUTE;
  const here = Math.min(spentIn(run, run.at, now), (minutes[run.at - 1] ?? 0) * MINUTE);
  return elapsed(run, now) - before - here;
}

// "3:07"; "1:02:03" from an hour.
export function clockOf(ms) {
  const seconds = Math.max(Math.round(ms / 1000), 0);
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(rest / 60);
  return hours ? `${hours}:${two(minutes)}:${two(rest % 60)}` : `${minutes}:${two(rest % 60)}`;
}

// The pace in words, and how much it matters: "calm", "ahead" or "behind".
export function paceOf(ms) {
  if (ms === null) return { words: "", mood: "calm" };
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  if (minutes < 1) return { words: "On time", mood: "calm" };
  return ms > 0
    ? { words: `${minutes} min behind`, mood: "behind" }
    : { words: `${minutes} min ahead`, mood: "ahead" };
}
