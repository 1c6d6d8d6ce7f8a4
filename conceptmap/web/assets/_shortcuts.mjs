// The keyboard shortcuts: the keys handler obeys this table and the help dialog shows it.
// The list is strict JSON, so that other programs can read it too. Rows without "act" are obeyed
// by the mark that has the focus.
export const SHORTCUTS = [
  { "keys": ["/"], "act": "search", "shown": "/", "text": "Search" },
  { "keys": [], "shown": "Tab", "text": "Go to the map, and on from it" },
  { "keys": [], "shown": "← ↑ ↓ →", "text": "Walk along propositions, from concept to concept" },
  { "keys": [], "shown": "Enter", "text": "Open the card of a concept or proposition" },
  { "keys": ["Escape"], "act": "undo", "shown": "Esc", "text": "Close help, the search list, then the card" },
  { "keys": [], "shown": "Alt + arrows", "text": "Move a concept" },
  { "keys": ["t"], "act": "tidy", "shown": "T", "text": "Tidy: put moved concepts back" },
  { "keys": ["+", "="], "act": "zoom-in", "shown": "+", "text": "Nearer" },
  { "keys": ["-"], "act": "zoom-out", "shown": "−", "text": "Farther" },
  { "keys": ["f", "0"], "act": "fit", "shown": "F or 0", "text": "Show the whole map" },
  { "keys": ["?"], "act": "help", "shown": "?", "text": "Help" }
];
