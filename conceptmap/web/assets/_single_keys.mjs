// Whether letters, digits and signs pressed alone are shortcuts: a choice of the reader, kept on this machine.
// Who speaks to the computer, or presses keys by accident, turns them off (WCAG 2.1.4).
import { isFlag } from "./_memory.mjs";

const NAME = "single-keys";
const WORDS = { true: "on", false: "off" };

export function createSingleKeys({ page, memory }) {
  const on = () => memory.get(NAME, isFlag, true);

  function dress() {
    for (const el of page.querySelectorAll(`[data-act="${NAME}"]`)) {
      el.setAttribute("aria-checked", String(on()));
      el.querySelector(".switch-state").textContent = WORDS[on()];
    }
  }

  return {
    on,
    dress,
    toggle() {
      memory.set(NAME, !on());
      dress();
      return true;
    },
  };
}
