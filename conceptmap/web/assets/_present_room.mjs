// How one joins the lecture: a code to scan, the address to type, and how many follow.

// host: an empty dialog over the stage.
export function createRoomSign(host) {
  let drawn = "";

  function show(room) {
    if (drawn !== room.code) {
      drawn = room.code;
      const code = document.createElement("img");
      code.src = `live/${room.code}/code.svg`;
      code.alt = "QR code of the address";
      const words = document.createElement("div");
      words.append(
        line("p", "room-call", "Follow on your phone"),
        line("p", "room-address", room.address.replace(/^https?:\/\//, "")),
        line("p", "room-count", ""),
      );
      host.replaceChildren(code, words);
    }
    const several = room.followers === 1 ? "1 phone follows" : `${room.followers} phones follow`;
    host.dataset.mood = room.lost ? "lost" : "calm";
    const lost = "No contact with the server. Phones see the last step, marked as old.";
    host.querySelector(".room-count").textContent = room.lost ? lost : room.followers ? several : "";
  }

  return {
    get isOpen() {
      return !host.hidden;
    },
    update: (room) => room && show(room),
    toggle(room) {
      show(room);
      host.hidden = !host.hidden;
    },
    close() {
      if (host.hidden) return false;
      host.hidden = true;
      return true;
    },
  };
}

function line(name, className, words) {
  const el = document.createElement(name);
  el.className = className;
  el.textContent = words;
  return el;
}
