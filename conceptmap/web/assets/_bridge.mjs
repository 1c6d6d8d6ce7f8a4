// The only door from the page's modules into Dash.

function setProps(id, props) {
  const clientside = window.dash_clientside;
  if (clientside?.set_props) clientside.set_props(id, props);
}

// Tells the reducer that events wait. Before Dash has started nothing needs to be told: its first
// run drains the queue anyway.
export const ringBell = (n) => setProps("bell", { data: n });

// Asks for a card before the reducer comes to it; it then finds the card asked for already.
export const askCard = (data) => setProps("selected", { data });

// Tells the page that the screen has another shape or colour scheme.
export const tellScreen = (data) => setProps("environment", { data });
