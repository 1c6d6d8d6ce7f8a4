// The page of insights: loads the script that draws, draws each chart when it comes near, and again for
// another width or other colours. Every mark leads on: into the map, or to its list further down.
import { disagreeing } from "./_insights_disagreeing.mjs";
import { holding } from "./_insights_holding.mjs";
import { lookOf } from "./_insights_look.mjs";
import { meeting } from "./_insights_meeting.mjs";
import { resting } from "./_insights_resting.mjs";

const FIGURES = { holding, meeting, resting, disagreeing };
const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false };
const NEAR = "600px";
const RESTING_MS = 120;

const at = (id) => document.getElementById(id);
const charts = [...document.querySelectorAll("[data-chart]")];
const choices = {};
const drawn = new Map();

function script() {
  return new Promise((resolve, reject) => {
    const made = document.createElement("script");
    made.src = at("plotly").href;
    made.onload = () => resolve(window.Plotly);
    made.onerror = () => reject(new Error("the script that draws charts did not load"));
    document.head.append(made);
  });
}

const dataOf = (name) => JSON.parse(at(`${name}-data`).textContent);

// Goes where a mark leads: into the map, or to a list on this page, which is opened.
function follow(href) {
  if (!href) return;
  if (!href.startsWith("#")) {
    window.location.assign(href);
    return;
  }
  const place = at(href.slice(1));
  if (!place) return;
  for (let up = place; up; up = up.parentElement?.closest("details")) up.open = true;
  place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

async function draw(Plotly, chart) {
  const name = chart.dataset.chart;
  const width = chart.clientWidth;
  const look = lookOf(getComputedStyle(document.documentElement));
  const figure = FIGURES[name](dataOf(name), look, width, choices[name]);
  const first = !drawn.has(chart);
  drawn.set(chart, width);
  await Plotly.react(chart, figure.data, { ...figure.layout, width }, CONFIG);
  chart.dataset.state = "painted";
  chart.style.minHeight = "";
  if (!first) return;
  chart.on("plotly_click", ({ points }) => follow(points[0]?.customdata));
  chart.on("plotly_hover", ({ points }) => (chart.dataset.over = points[0]?.customdata ? "way" : ""));
  chart.on("plotly_unhover", () => (chart.dataset.over = ""));
}

function redraw(Plotly) {
  for (const [chart] of drawn) draw(Plotly, chart);
}

function listenToChoices(Plotly) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-choice]");
    if (!button) return;
    const section = button.closest(".insight");
    choices[section.id] = button.dataset.choice;
    for (const one of section.querySelectorAll("[data-choice]")) {
      one.setAttribute("aria-pressed", String(one === button));
    }
    draw(Plotly, section.querySelector("[data-chart]"));
  });
}

function listenToRoom(Plotly) {
  let timer = 0;
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const [chart, width] of drawn) if (chart.clientWidth !== width) draw(Plotly, chart);
    }, RESTING_MS);
  });
  document.addEventListener("themed", () => redraw(Plotly));
}

for (const first of document.querySelectorAll("[data-choice][aria-pressed='true']")) {
  choices[first.closest(".insight").id] = first.dataset.choice;
}
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".insight a[href^='#']");
  if (!link) return;
  event.preventDefault();
  follow(link.getAttribute("href"));
});

async function begin() {
  const Plotly = await script();
  listenToChoices(Plotly);
  listenToRoom(Plotly);
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        draw(Plotly, target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const chart of charts) seen.observe(chart);
}

// Without charts the tables still say everything.
if (charts.length) {
  begin().catch((error) => {
    for (const chart of charts) chart.dataset.state = "error";
    for (const more of document.querySelectorAll("details.same")) more.open = true;
    throw error;
  });
}
document.body.dataset.state = "ready";
