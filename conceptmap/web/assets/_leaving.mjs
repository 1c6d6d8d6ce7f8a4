// Links to the pages of words carry the place in the map that they were opened from, so that these lead
// back to it: [data-page] holds the page's address.
const MOMENTS = ["click", "auxclick", "contextmenu"];

// "glossary?from=view%3Ddefences" for the address's query "?view=defences".
export function leadingBack(address, search) {
  const query = search.replace(/^\?/, "");
  return query ? `${address}?from=${encodeURIComponent(query)}` : address;
}

// page: the document; place: the window's location.
export function listenToLeaving(page, place) {
  for (const moment of MOMENTS) {
    page.addEventListener(
      moment,
      (event) => {
        const link = event.target.closest?.("a[data-page]");
        if (link) link.href = leadingBack(link.dataset.page, place.search);
      },
      true,
    );
  }
}
