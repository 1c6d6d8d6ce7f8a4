// Which keys do what. The list is strict JSON, so that a test can compare it with the help dialog.
// Command stands for Ctrl on a Mac.
export const SHORTCUTS = [
  { "keys": ["/"], "act": "search" },
  { "keys": ["l"], "act": "list" },
  { "keys": ["Escape"], "act": "step-back" },
  { "keys": ["1"], "act": "depth-1" },
  { "keys": ["2"], "act": "depth-2" },
  { "keys": ["3"], "act": "depth-3" },
  { "keys": ["e"], "act": "expand" },
  { "keys": ["h"], "act": "hide" },
  { "keys": ["c"], "act": "connect" },
  { "keys": ["t"], "act": "tidy" },
  { "keys": ["+", "="], "act": "zoom-in" },
  { "keys": ["-"], "act": "zoom-out" },
  { "keys": ["0", "f"], "act": "fit" },
  { "keys": ["Ctrl+z"], "act": "undo" },
  { "keys": ["Ctrl+Shift+z", "Ctrl+y"], "act": "redo" },
  { "keys": ["p"], "act": "present" },
  { "keys": ["?"], "act": "help" }
];
