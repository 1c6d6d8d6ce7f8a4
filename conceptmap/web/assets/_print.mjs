// The picture's frame: on screen the camera decides what is seen, on paper the whole picture is.

// Takes the picture's own size off, so that one unit is one CSS px of the stage.
export function unframe({ svg }) {
  svg.dataset.box = svg.getAttribute("viewBox");
  for (const name of ["width", "height", "viewBox"]) svg.removeAttribute(name);
}

export function wholeForPrint(scene, on) {
  if (!scene) return;
  const { svg, camera } = scene;
  if (on) {
    svg.setAttribute("viewBox", svg.dataset.box);
    camera.dataset.held = camera.getAttribute("transform");
    camera.removeAttribute("transform");
  } else {
    svg.removeAttribute("viewBox");
    camera.setAttribute("transform", camera.dataset.held);
  }
}
