// The colours: a theme of the map's, or what the reader's system says.

// select: the control; themes: id -> {label, dark}; choose(id): where a choice goes.
export function createColours(select, themes, choose) {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  let wanted = "auto";

  function paint() {
    const theme = wanted === "auto" ? (dark.matches ? "dark" : "light") : wanted;
    root.dataset.theme = theme;
    root.dataset.mantineColorScheme = themes[theme]?.dark ? "dark" : "light";
    select.value = wanted;
  }

  select.addEventListener("change", () => choose(select.value));
  dark.addEventListener("change", paint);
  return {
    show(theme) {
      wanted = theme;
      paint();
    },
  };
}
