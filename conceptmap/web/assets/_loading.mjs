// The stage while a picture is on its way: it says so, and says more when that takes long.

const LONG_MS = 8000;

// find(): the stage's element.
export function createLoading(find) {
  let timer = 0;

  return {
    begin() {
      const stage = find();
      stage.dataset.state = "loading";
      stage.setAttribute("aria-busy", "true");
      delete stage.dataset.slow;
      clearTimeout(timer);
      timer = setTimeout(() => (stage.dataset.slow = "true"), LONG_MS);
    },
    end() {
      clearTimeout(timer);
      find().setAttribute("aria-busy", "false");
      delete find().dataset.slow;
    },
  };
}
