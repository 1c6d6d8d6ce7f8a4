// What buttons anywhere in the page do: [data-select], [data-view] and [data-act], by delegation,
// so that parts of the page may come and go.

// emit(event): where events go. choose(ref): selects. perform(act): does an act by its name.
export function listenToActions(page, { emit, choose, perform }) {
  page.addEventListener("click", (event) => {
    const el = event.target.closest?.("[data-select], [data-view], [data-act]");
    if (!el) return;
    if (el.dataset.view) emit({ field: "view", value: el.dataset.view });
    if (el.dataset.select) choose(el.dataset.select);
    if (el.dataset.act) perform(el.dataset.act);
  });
}

// The acts of the page by name, each returning whether there was anything to do.
export function createActs({ emit, stage, search, help, notice, selected, place }) {
  const done = (action) => () => {
    action();
    return true;
  };
  const acts = {
    fit: done(() => stage().fit()),
    "zoom-in": done(() => stage().zoomBy(1.3)),
    "zoom-out": done(() => stage().zoomBy(1 / 1.3)),
    tidy: done(() => emit({ field: "pins", value: null })),
    help: done(() => help.toggle()),
    search: done(() => search().focus()),
    "clear-search": done(() => search().clear()),
    "copy-link": done(() => copyLink(place, notice)),
    "close-card"() {
      if (!selected()) return false;
      emit({ field: "selected", value: null });
      return true;
    },
    undo: () => help.close() || search().close() || acts["close-card"](),
  };
  return (act) => Boolean(acts[act]?.());
}

async function copyLink(place, notice) {
  try {
    await navigator.clipboard.writeText(place.href);
    notice.flash("Link copied. It opens this picture.");
  } catch {
    notice.flash(`This browser does not let pages copy. The link: ${place.href}`);
  }
}
