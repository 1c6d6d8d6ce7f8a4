// What a lecture tells of itself to the speaker's windows: on this machine with the pictures, to a remote
// with their addresses.
import { returning } from "./_tour.mjs";

// lecture: {isOn(), tour(), at()}. value(field): what a field of the state is now. query(events): the state
// as an address. stepTo(number): the events that lead to a step, or (null) to what is shown now.
// pictureOf(number): its SVG text, or "".
export function createTelling({ lecture, value, query, stepTo, pictureOf, asking, rehearsals, live }) {
  const here = () => (lecture.isOn() ? lecture.tour() : null);

  function words() {
    const tour = here();
    return {
      on: lecture.isOn(),
      ...lecture.at(),
      tour: tour?.id ?? "",
      black: value("black") === "1",
      aside: returning(value).length > 0,
      paper: getComputedStyle(document.documentElement).getPropertyValue("--ground"),
      followers: live.room?.followers ?? null,
      unheard: live.room?.lost ?? false,
      remote: Boolean(live.room),
      question: lecture.isOn() ? asking.told() : null,
      run: rehearsals.run,
      last: tour && rehearsals.last(tour.id),
    };
  }

  // The step that is shown and the next, each as of(number); without a tour what is on the stage.
  function pictures(of) {
    const tour = here();
    const { step } = lecture.at();
    return {
      current: lecture.isOn() ? of(tour ? step : null) : "",
      next: tour && step < tour.steps.length ? of(step + 1) : "",
    };
  }

  return {
    near: () => ({ ...words(), tour: here(), ...pictures(pictureOf) }),
    far: () => ({ ...words(), ...pictures((number) => query(stepTo(number))) }),
  };
}
