// The list's rows as one Tab stop: the arrow keys go from row to row, and along a sentence to its ends.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

// body: the element with the rows [data-row]. endOf(ref, key): the row that lies at the left or right
// end of a row; null for none. nudge(ref, key): Alt and an arrow.
export function createRows(body, { endOf, nudge }) {
  const rows = () => [...body.querySelectorAll(".list-row")];
  let current = null;

  function prefer(row) {
    if (current && current !== row) current.tabIndex = -1;
    current = row ?? null;
    if (current) current.tabIndex = 0;
  }

  function go(row) {
    if (!row) return false;
    prefer(row);
    row.focus();
    return true;
  }

  function target(row, key) {
    const all = rows();
    if (key === "Home") return all[0];
    if (key === "End") return all.at(-1);
    if (Object.hasOwn(STEPS, key)) return all[all.indexOf(row) + STEPS[key]];
    const end = endOf(row.dataset.row, key);
    return end ? body.querySelector(`.list-row[data-row="${CSS.escape(end)}"]`) : null;
  }

  body.addEventListener("focusin", ({ target: el }) => el.matches(".list-row") && prefer(el));
  body.addEventListener("keydown", (event) => {
    const row = event.target.closest(".list-row");
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!/^(Arrow|Home$|End$)/.test(event.key)) return;
    if (event.altKey && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    if (event.altKey) nudge(row.dataset.row, event.key);
    else go(target(row, event.key));
  });

  return {
    go,
    // Makes a row the one that Tab reaches: the given one, else the first.
    prefer: (row) => prefer(row ?? rows()[0]),
    current: () => current,
  };
}

// point(row | null): the row that is pointed at or has the focus. Only a pointer that moves points at
// something: a list that moves under it does not count.
export function listenToRows(panel, point) {
  const rowAt = (target) => target.closest(".list-row");
  let last = {};

  panel.addEventListener("pointermove", ({ target, screenX, screenY }) => {
    if (screenX === last.screenX && screenY === last.screenY) return;
    last = { screenX, screenY };
    point(rowAt(target));
  });
  panel.addEventListener("focusin", ({ target }) => point(rowAt(target)));
  for (const name of ["pointerleave", "focusout"]) panel.addEventListener(name, () => point(null));
}
