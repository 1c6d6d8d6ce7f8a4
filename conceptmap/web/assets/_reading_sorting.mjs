// The order of the references: each entry carries its place in every order. The choice stays in the address.

// page: the document; place, past: location and history.
export function createSorting({ page, place, past }) {
  const list = page.querySelector(".references");
  const buttons = [...page.querySelectorAll("[data-sort]")];

  function sort(order) {
    const entries = [...list.children];
    entries.sort((a, b) => Number(a.dataset[order]) - Number(b.dataset[order]));
    list.replaceChildren(...entries);
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.sort === order));
    }
  }

  function choose(order) {
    sort(order);
    const query = new URLSearchParams(place.search);
    if (order === buttons[0].dataset.sort) query.delete("sort");
    else query.set("sort", order);
    const said = query.toString();
    past.replaceState(null, "", `${place.pathname}${said ? `?${said}` : ""}`);
  }

  for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.sort));
  const before = new URLSearchParams(place.search).get("sort");
  if (buttons.some((button) => button.dataset.sort === before)) sort(before);
}
