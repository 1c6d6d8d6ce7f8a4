// A chart as large as the window, as on a wall: drawn by a script that is loaded when it is first asked for.
// What a mark says in full shows when it is pointed at; a click leads on.
import { disagreeing } from "./_insights_disagreeing.mjs";
import { holding } from "./_insights_holding.mjs";
import { lookOf } from "./_insights_look.mjs";
import { meeting } from "./_insights_meeting.mjs";
import { resting } from "./_insights_resting.mjs";

const FIGURES = { holding, meeting, resting, disagreeing };
const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false };
const DRAWN_FOR = 1060;
const RESTING_MS = 120;

// dialog: with its heading, the place of the chart and the address of what draws, or null on a page without
// charts. follow(href): goes where a mark leads.
export function createLarge(dialog, follow) {
  const chart = dialog?.querySelector(".large-chart");
  let shown = null;
  let loaded = null;

  function load() {
    loaded ??= new Promise((resolve, reject) => {
      const made = document.createElement("script");
      made.src = dialog.dataset.script;
      made.onload = () => resolve(window.Plotly);
      made.onerror = () => reject(new Error("the script that draws charts did not load"));
      document.head.append(made);
    });
    return loaded;
  }

  // Type grows with the window, so that a wall can be read from the last row.
  async function draw() {
    const Plotly = await load();
    const room = chart.parentElement;
    const scale = Math.max(1, room.clientWidth / DRAWN_FOR);
    const width = Math.floor(room.clientWidth / scale);
    const { name, data, choice } = shown;
    const figure = FIGURES[name](data, lookOf(getComputedStyle(document.documentElement)), width, choice);
    chart.style.cssText = `width: ${width}px; transform: scale(${scale})`;
    room.style.height = `${figure.layout.height * scale}px`;
    await Plotly.react(chart, figure.data, { ...figure.layout, width }, CONFIG);
    listen();
    dialog.dataset.state = "painted";
  }

  function listen() {
    if (chart.dataset.heard) return;
    chart.dataset.heard = "true";
    chart.on("plotly_click", ({ points }) => {
      const href = points[0]?.customdata;
      if (href) dialog.close();
      follow(href);
    });
    chart.on("plotly_hover", ({ points }) => (chart.dataset.over = points[0]?.customdata ? "way" : ""));
    chart.on("plotly_unhover", () => (chart.dataset.over = ""));
  }

  function again() {
    if (dialog?.open) draw();
  }

  let timer = 0;
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(again, RESTING_MS);
  });
  document.addEventListener("themed", again);
  dialog?.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  return {
    // section: of a chart, with its data; choice: what it shows where there are several.
    show(section, choice) {
      const data = JSON.parse(document.getElementById(`${section.id}-data`).textContent);
      shown = { name: section.id, data, choice };
      for (const part of ["h2", ".found"]) {
        dialog.querySelector(part).textContent = section.querySelector(part).textContent;
      }
      dialog.dataset.state = "waiting";
      dialog.showModal();
      return draw();
    },
  };
}
