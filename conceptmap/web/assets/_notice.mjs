// Messages to the reader in a host of their own: one that stays until it is over or dismissed, and
// short ones that go by themselves.

const FLASH_MS = 3500;

// host: an element that nobody else fills; screen readers are told what comes into it.
export function createNotice(host) {
  let standing = "";
  let told = "";
  let timer = 0;

  function put(text, kind, action = null) {
    clearTimeout(timer);
    host.replaceChildren();
    if (!text) return;
    const banner = element("div", `banner banner-${kind}`);
    const close = element("button", "banner-close", "×");
    close.type = "button";
    close.setAttribute("aria-label", "Dismiss this message");
    close.addEventListener("click", () => put("", kind));
    banner.append(element("p", "banner-text", text), ...(action ? [action] : []), close);
    host.append(banner);
  }

  return {
    // A state of affairs; the same text is not shown twice, an empty one takes it away.
    stand(text) {
      if (text === standing) return;
      standing = text;
      put(text, "problem");
    },
    // Something about this picture; the same text is not shown twice in a row.
    tell(text) {
      if (text === told) return;
      told = text;
      if (!standing) put(text, "flash");
    },
    // Something that the reader may take up; returns a function that takes it back.
    offer(text, label, act) {
      const button = element("button", "banner-act", label);
      button.type = "button";
      button.addEventListener("click", () => {
        put("", "flash");
        act();
      });
      if (!standing) put(text, "flash", button);
      return () => {
        if (host.contains(button)) put(standing, "problem");
      };
    },
    flash(text) {
      put(text, "flash");
      timer = setTimeout(() => put(standing, "problem"), FLASH_MS);
    },
  };
}

function element(name, className, text = "") {
  const el = document.createElement(name);
  el.className = className;
  el.textContent = text;
  return el;
}

// What of the address was not understood, in one line.
export function ignored(notes) {
  if (notes.length === 0) return "";
  const more = notes.length > 1 ? ` (and ${notes.length - 1} more)` : "";
  return `Ignored in this address: ${notes[0].replace(/; it was left out$/, "")}${more}`;
}
