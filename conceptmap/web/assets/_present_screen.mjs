// The whole screen for a lecture, kept awake; where that is refused, the window is all there is.

const root = () => document.documentElement;
const quietly = (promise) => promise?.catch?.(() => {});

// changed(): called when the screen was given or taken.
export function createWholeScreen(changed) {
  let wanted = false;
  let awake = null;

  async function stayAwake() {
    if (!wanted || document.hidden) return;
    try {
      awake = await navigator.wakeLock?.request("screen");
    } catch {
      awake = null;
    }
  }

  const isWhole = () => Boolean(document.fullscreenElement);

  async function take() {
    try {
      await root().requestFullscreen?.({ navigationUI: "hide" });
    } catch {
      return;
    }
    // Escape then first closes what is open; held down it still gives the screen back.
    quietly(navigator.keyboard?.lock?.(["Escape"]));
  }

  const give = () => isWhole() && quietly(document.exitFullscreen());

  document.addEventListener("fullscreenchange", changed);
  document.addEventListener("visibilitychange", stayAwake);

  return {
    isWhole,
    // Only an answer to a key or a click may take the screen; without one it stays as it is.
    begin() {
      wanted = true;
      stayAwake();
      if (!isWhole() && navigator.userActivation?.isActive !== false) take();
    },
    end() {
      wanted = false;
      quietly(awake?.release());
      navigator.keyboard?.unlock?.();
      give();
    },
    toggle: () => (isWhole() ? give() : take()),
  };
}
