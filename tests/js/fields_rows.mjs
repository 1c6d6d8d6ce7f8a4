// Rows of fields as the server sends them, one of each kind.
export const FIELDS = [
  { name: "view", kind: "text", default: "overview", history: "push", clears: ["pins"], choices: [], draws: true, undone: true },
  { name: "selected", kind: "text", default: "", history: "push", clears: [], choices: [], draws: false, undone: false },
  { name: "pins", kind: "pins", default: {}, history: "replace", clears: [], choices: [], draws: true, undone: true },
  { name: "theme", kind: "choice", default: "auto", history: "replace", clears: [], choices: ["auto", "light", "dark"], draws: true, undone: false },
  { name: "levels", kind: "list", default: [], history: "replace", clears: [], choices: [], draws: true, undone: true },
  { name: "step", kind: "number", default: 1, history: "push", clears: ["pins"], choices: [], draws: true, undone: false },
  { name: "expanded", kind: "map", default: {}, history: "push", clears: [], choices: [], draws: true, undone: true },
];
