// Buttons of which one is chosen: [data-choice="<field>"][data-value="<value>"].

// page: the document. value(field): what a field of the state is now.
export function markChoices(page, value) {
  for (const button of page.querySelectorAll("[data-choice]")) {
    const on = value(button.dataset.choice) === button.dataset.value;
    button.setAttribute("aria-checked", String(on));
  }
}
