// Follows the files that somebody is editing. Only in the preview: it is never published.

const LOOK = 300; // milliseconds
const TYPED = "main[data-place]:not([data-place=''])"; // loading again would lose what was typed
const MOST = 8; // problems; who mends these sees the others
const RELOADED = "preview-reloaded";
let first;
let shown = "";

link();
look();

function link() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("preview.css", import.meta.url).href;
  document.head.append(style);
}

async function look() {
  try {
    const answer = await fetch(new URL("state.json", import.meta.url), { cache: "no-store" });
    follow(await answer.json());
  } catch {
    // The preview was stopped, or starts again: the page stays as it is.
  }
  setTimeout(look, LOOK);
}

function follow(state) {
  show(state.problems);
  if (isOlder(state.published)) {
    sessionStorage.setItem(RELOADED, state.published);
    location.reload(); // the browser keeps the place on the page
  }
}

function isOlder(published) {
  if (document.querySelector(TYPED)) return false;
  if (first === undefined) {
    first = published;
    const wasReloaded = sessionStorage.getItem(RELOADED) === String(published);
    return published > performance.timeOrigin && !wasReloaded;
  }
  return published !== first;
}

function show(problems) {
  const now = JSON.stringify(problems);
  if (now === shown) return;
  shown = now;
  document.querySelector(".lw-preview")?.remove();
  if (problems.length) document.body.prepend(panel(problems));
}

function panel(problems) {
  const section = element("section", "", "lw-preview");
  section.setAttribute("role", "alert");
  section.append(
    element("h2", problems.length === 1 ? "Er is één fout" : `Er zijn ${problems.length} fouten`),
    element("p", "Je ziet de pagina van vóór de fout. Bezoekers zien dit niet."),
    ...problems.slice(0, MOST).map(told),
  );
  const others = problems.length - MOST;
  if (others > 0) section.append(element("p", `Verbeter deze eerst. Er zijn er nog ${others}.`));
  return section;
}

function told(problem) {
  const item = element("div", "", "lw-preview__item");
  if (problem.place) item.append(element("p", problem.place, "lw-preview__place"));
  item.append(withCode(problem.cause));
  if (problem.source_line.trim()) item.append(scrollable(element("pre", source(problem))));
  item.append(withCode(problem.remedy));
  return item;
}

function withCode(text) {
  const paragraph = element("p", "");
  const parts = text.split("`").map((part, number) => (number % 2 ? element("code", part) : part));
  paragraph.append(...parts);
  return paragraph;
}

function scrollable(made) {
  made.tabIndex = 0;
  return made;
}

function source({ source_line: line, column }) {
  return column ? `${line}\n${" ".repeat(column - 1)}^` : line;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
