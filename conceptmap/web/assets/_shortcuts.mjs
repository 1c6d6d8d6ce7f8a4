// Which keys do what. The list is strict JSON, so that a test can compare it with the help dialog.
export const SHORTCUTS = [
  { "keys": ["/"], "act": "search" },
  { "keys": ["Escape"], "act": "undo" },
  { "keys": ["t"], "act": "tidy" },
  { "keys": ["+", "="], "act": "zoom-in" },
  { "keys": ["-"], "act": "zoom-out" },
  { "keys": ["0", "f"], "act": "fit" },
  { "keys": ["?"], "act": "help" }
];
