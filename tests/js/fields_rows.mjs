// Rows of fields as the server sends them, one of each kind.
export const FIELDS = [
  { name: "view", kind: "text", default: "overview", history: "push", clears: ["pins"], choices: [], draws: true },
  { name: "selected", kind: "text", default: "", history: "push", clears: [], choices: [], draws: false },
  { name: "pins", kind: "pins", default: {}, history: "replace", clears: [], choices: [], draws: true },
  { name: "theme", kind: "choice", default: "auto", history: "replace", clears: [], choices: ["auto", "light", "dark"], draws: true },
  { name: "levels", kind: "list", default: [], history: "replace", clears: [], choices: [], draws: true },
  { name: "expanded", kind: "map", default: {}, history: "push", clears: [], choices: [], draws: true },
];
