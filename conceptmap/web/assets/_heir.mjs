// Where the keyboard's focus goes when what had it is gone or hidden: to the title of the panel that it was
// in, else onto the stage. Without this the next Tab begins at the top of the page. What a draft has taken
// away its picture gives back.

const PANEL = "#card, [role=region], [role=dialog]";

// page: the document. goBack(): puts the focus on the stage. isFree(): whether the keys are
// the page's; what is lost while they are not stays lost.
export function createHeir({ page, goBack, isFree }) {
  let last = null;
  let panel = null;

  page.addEventListener("focusin", ({ target }) => {
    last = target;
    panel = target.closest(PANEL);
  });

  const isLost = () => !isSeen(page.activeElement) && last !== null && !isSeen(last);

  return {
    // Called when the page has changed.
    rescue() {
      if (!isFree()) last = null;
      if (!isLost() || page.querySelector("#stage[data-draft]")) return;
      const title = panel?.querySelector("h2");
      if (!isSeen(title)) return void goBack();
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    },
  };
}

const isSeen = (el) =>
  Boolean(el?.isConnected) && el !== document.body && el.checkVisibility({ visibilityProperty: true });
