// The help dialog: shown and hidden here, the rest of the page inert meanwhile.

// find(): the dialog's element, hidden until it is asked for, with the rest of the page beside it.
export function createHelp(find) {
  let before = null;

  function set(dialog, open) {
    dialog.hidden = !open;
    for (const other of dialog.parentElement.children) {
      if (other !== dialog) other.inert = open;
    }
  }

  function close() {
    const dialog = find();
    if (!dialog || dialog.hidden) return false;
    set(dialog, false);
    before?.focus?.({ preventScroll: true });
    return true;
  }

  function open() {
    const dialog = find();
    if (!dialog) return;
    before = document.activeElement;
    set(dialog, true);
    dialog.querySelector("button")?.focus();
    dialog.onclick = (event) => event.target === dialog && close();
  }

  return { close, toggle: () => close() || open() };
}
