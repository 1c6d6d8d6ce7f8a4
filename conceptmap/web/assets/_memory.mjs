// What this machine remembers for its reader, in the browser's own storage and nowhere else. Where that
// is full, forbidden or holds junk the page works all the same: a value lasts until the page closes.

const PREFIX = "conceptmap.";

// open(): the storage; may throw.
export function createMemory(open = () => window.localStorage) {
  const held = new Map();

  function stored(name) {
    try {
      return JSON.parse(open().getItem(PREFIX + name));
    } catch {
      return null;
    }
  }

  return {
    // A value, if it is there and fits; else the fallback.
    get(name, fits, fallback) {
      const value = held.has(name) ? held.get(name) : stored(name);
      return value !== null && fits(value) ? value : fallback;
    },

    // Whether the value will be there the next time.
    set(name, value) {
      try {
        open().setItem(PREFIX + name, JSON.stringify(value));
        held.delete(name);
        return true;
      } catch {
        held.set(name, value);
        return false;
      }
    },

    forget(name) {
      held.delete(name);
      try {
        open().removeItem(PREFIX + name);
      } catch {
        held.set(name, null);
      }
    },

    // Forgets all that any part of the page keeps, but what keeps(name) holds on to.
    forgetAll(keeps) {
      for (const name of [...held.keys()].filter((one) => !keeps(one))) held.delete(name);
      try {
        const store = open();
        const every = Array.from({ length: store.length }, (_, at) => store.key(at));
        const mine = every.filter((key) => key.startsWith("conceptmap"));
        for (const key of mine) if (!keeps(key.replace(PREFIX, ""))) store.removeItem(key);
      } catch {
        // There is nothing that could be forgotten.
      }
    },

    // Whether anything can be remembered.
    get works() {
      const worked = this.set("probe", 1);
      this.forget("probe");
      return worked;
    },
  };
}

export const isText = (value) => typeof value === "string";
export const isFlag = (value) => typeof value === "boolean";
export const isNumber = (value) => Number.isFinite(value);
