// The questionnaire in place: the same posts as without script, but one page, and nothing is lost
// on reload. The address never changes; an entry of the history holds a step, never an answer.

import { keep, kept, wipe } from "./kept-answers.js";

const HOME = "/advies/";
const FORM = `form[action="${HOME}"]`;
const OFFLINE = "Het versturen lukt nu niet. Heb je verbinding? Of is het te druk? Je antwoorden staan nog in dit tabblad. Probeer het over een minuut nog eens.";
const UNREADABLE = "Dit konden we niet lezen. Misschien is je tekst te lang. Maak hem korter en probeer het nog eens.";
const main = () => document.querySelector("main");
const place = () => main().dataset.place;
let running = null;

document.addEventListener("submit", send);
document.addEventListener("click", press);
document.addEventListener("input", write);
addEventListener("popstate", ({ state }) => state?.place && state.place !== place() && goTo(state.place));
addEventListener("pageshow", (event) => event.persisted && !kept() && location.replace(HOME));
begin();

// A page that was posted without script is taken over; an empty one gets back what was kept.
function begin() {
  const form = main().querySelector(FORM);
  const isStart = main().hasAttribute("data-start");
  if (isStart && kept()) {
    if (history.state?.place) return restore(form, history.state.place);
    return import("./kept-choice.js").then((choice) => choice.offer(form, { go: () => restore(form, kept().place, true), anew: begin }));
  }
  if (!isStart && form) remember([...new FormData(form)]);
  history.replaceState({ place: place() }, "");
  return dress();
}

// The answers behind a page about safety are forgotten at once: nobody else may open it again.
function remember(fields) {
  if (main().querySelector("[data-forget]")) wipe();
  else keep(fields, place());
}

async function restore(form, where, isAsked) {
  form.inert = true; // what is typed here would replace what was kept
  const page = await ask([...kept().fields, ["action", where]]);
  if (page) show(page, "replace", isAsked);
  else if (page === null) {
    const again = Object.assign(document.createElement("button"), { type: "button", className: "lw-button", textContent: "Probeer opnieuw" });
    again.addEventListener("click", () => restore(form, where, isAsked));
    const erase = main().querySelector("[data-wipe]").cloneNode(true);
    erase.hidden = false;
    tell("We kunnen je antwoorden nu niet tonen. Heb je verbinding? Ze staan nog in dit tabblad.", form, again, " ", erase);
  }
}

async function goTo(where) {
  if (!kept()) return location.replace(HOME);
  const page = await ask([...kept().fields, ["action", where]]);
  if (page) return show(page, "replace", true);
  return page === null && tell(OFFLINE);
}

async function send(event) {
  const { target: form, submitter } = event;
  if (!form.matches(FORM) || submitter?.hasAttribute("data-download")) return;
  event.preventDefault();
  const press = submitter ?? form;
  if (running?.press === press) return; // a second press does nothing
  const fields = [...new FormData(form), ...(submitter ? [[submitter.name, submitter.value]] : [])];
  keep(fields, place());
  const page = await ask(fields, press);
  if (page?.place) {
    show(page, page.place === place() ? "replace" : "push", true, fields);
  } else if (page !== undefined) tell(page ? UNREADABLE : OFFLINE, form.matches("[data-adjust]") ? form : undefined);
}

// Returns the page, null when there is no answer, undefined when something newer took over.
async function ask(fields, press = null) {
  running?.abort();
  const mine = (running = Object.assign(new AbortController(), { press }));
  main().setAttribute("aria-busy", "true");
  try {
    const response = await fetch(HOME, { method: "POST", body: new URLSearchParams(fields), signal: mine.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("main[data-place]");
    return fresh && { main: fresh, title: page.title, place: fresh.dataset.place };
  } catch {
    return mine.signal.aborted ? undefined : null;
  } finally {
    if (running === mine) {
      running = null;
      main().removeAttribute("aria-busy");
    }
  }
}

function show(page, way, isAsked, fields = kept().fields) {
  main().replaceWith(document.adoptNode(page.main));
  document.title = page.title;
  history[`${way}State`]({ place: page.place }, "");
  remember(fields);
  dress();
  if (!isAsked) return;
  const first = main().querySelector("[data-faults]") ?? main().querySelector("h1");
  first.tabIndex = -1;
  scrollTo(0, 0);
  first.focus({ preventScroll: true });
}

function dress() {
  for (const scripted of main().querySelectorAll("[data-wipe], [data-forgotten]")) scripted.hidden = false;
  if (place() === "result") {
    const failed = (form) => tell(OFFLINE, form);
    import("./live-advice.js").then((live) => live.dress(main(), { ask, keep, failed, replace: (page, fields) => show(page, "replace", true, fields) }));
  } else import("./answer-fields.js").then((fields) => fields.dress(main()));
}

function press(event) {
  const pressed = event.target.closest("[data-wipe], [data-restart], main a[href^='#']");
  if (pressed?.hash) {
    event.preventDefault(); // the address stays as it is
    document.getElementById(pressed.hash.slice(1))?.focus();
  } else if (pressed) {
    running?.abort();
    wipe();
    if (pressed.matches("[data-wipe]")) showWiped();
  }
}

function showWiped() {
  const heading = Object.assign(document.createElement("h1"), { textContent: "Je antwoorden zijn gewist", tabIndex: -1 });
  const again = Object.assign(document.createElement("a"), { className: "lw-button", href: HOME, textContent: "Begin opnieuw" });
  const text = Object.assign(document.createElement("p"), { textContent: "Ze staan niet meer in dit tabblad." });
  main().replaceChildren(heading, text, again);
  main().dataset.place = "wiped";
  document.title = document.title.replace(/^.*(?= – )/, heading.textContent);
  history.replaceState({ place: "step-0" }, "");
  heading.focus();
}

function write(event) {
  const form = event.target.closest(FORM);
  if (form && !form.matches("[data-adjust]")) keep([...new FormData(form)], place());
}

function tell(text, before = main().querySelector(".lw-actions") ?? main().lastElementChild, ...more) {
  main().querySelector("[data-told]")?.remove();
  const box = Object.assign(document.createElement("div"), { className: "lw-panel lw-panel--alarm" });
  box.dataset.told = "";
  box.setAttribute("role", "alert");
  box.append(Object.assign(document.createElement("p"), { textContent: text }), ...more);
  before.before(box);
  box.scrollIntoView({ block: "nearest" });
}
