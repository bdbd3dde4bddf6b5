// The page with all results. The words never stay in the address or the title: the history of this
// tab holds them with the page, so that they are there again after going back or loading anew.

import { FAILED } from "./search-box.js";
import { KINDS, handed, resultItem } from "./search-results.js";

const STEP = 20;
const ALL = "";
const LEAST = 0.25;
const GOOD = 4;
// With fewer names than this, the texts are searched as well; else when somebody asks for it.
const FEW = 10;

const place = document.querySelector("[data-search-page]");
const input = place.querySelector("input[type=search]");
const kinds = place.querySelector("fieldset");
const list = place.querySelector("ol");
const more = place.querySelector("[data-more]");
const deeper = place.querySelector("[data-texts]");
const nothing = place.querySelector("[data-nothing]");
let results = [];
let shown = STEP;

document.querySelector("[data-no-script]").remove();
place.hidden = false;
input.addEventListener("input", () => go(input.value));
place.querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); update(input.value.trim()); });
kinds.addEventListener("input", () => { shown = STEP; showList(); });
more.addEventListener("click", () => {
  const before = list.children.length;
  shown += STEP;
  showList();
  list.children[before].querySelector("a").focus();
});
deeper.addEventListener("click", () => { update(input.value.trim(), true); input.focus(); });
addEventListener("popstate", arrive);
addEventListener("hashchange", arrive);
arrive();

// The words come from a link, from the search box, or from an earlier visit to this page.
function arrive() {
  const linked = new URLSearchParams(location.hash.slice(1)).get("q");
  const query = linked ?? handed() ?? history.state?.words ?? input.value;
  if (query !== input.value) input.value = query;
  go(query);
}

function go(typed) {
  const words = typed.trim();
  update(words);
  history.replaceState({ words }, "", location.pathname);
}

async function update(query, everywhere = false) {
  try {
    const answer = query ? await find(query, everywhere) : { found: [], searched: true };
    if (query === input.value.trim()) show(query, answer);
  } catch {
    if (query !== input.value.trim()) return;
    if (!everywhere) show(query, { found: [], searched: true });
    nothing.hidden = true;
    place.querySelector("[role=status]").textContent = FAILED;
  }
}

function show(query, { found, searched }) {
  results = found;
  shown = STEP;
  showKinds();
  showList();
  deeper.hidden = searched;
  nothing.hidden = !query || results.length > 0;
  place.querySelector("[role=status]").textContent = told(query);
}

// What fits, and whether the texts were searched; engine and index are fetched at the first words.
async function find(query, everywhere) {
  const engine = await import("./search-engine.js");
  const named = await engine.described(best(engine.search(await engine.names(), query, 100)));
  if (named.length >= FEW && !everywhere) return { found: named, searched: false };
  return { found: engine.joined(named, best(engine.search(await engine.texts(), query, 20))), searched: true };
}

// Results that hardly look like the words are left out; a name that fits exactly hides no others.
function best(found) {
  const least = LEAST * Math.min(GOOD, found[0]?.score || 0);
  return found.filter((result) => result.score >= least);
}

function showKinds() {
  const counts = new Map();
  for (const { kind } of results) counts.set(KINDS[kind], (counts.get(KINDS[kind]) || 0) + 1);
  const choices = [[ALL, "Alles", results.length], ...[...counts].map(([kind, count]) => [kind, kind, count])];
  kinds.hidden = counts.size < 2;
  kinds.querySelector("div").replaceChildren(...choices.map(choiceOf));
}

function choiceOf([value, label, count]) {
  const choice = document.createElement("label");
  const button = document.createElement("input");
  Object.assign(button, { type: "radio", name: "soort", value, checked: value === ALL });
  choice.append(button, ` ${label} (${count})`);
  return choice;
}

function showList() {
  const kind = kinds.querySelector("input:checked")?.value || ALL;
  const wanted = results.filter((result) => kind === ALL || KINDS[result.kind] === kind);
  list.replaceChildren(...wanted.slice(0, shown).map(resultItem));
  more.hidden = wanted.length <= shown;
}

function told(query) {
  if (!query) return "";
  if (!results.length) return `Niets gevonden voor ‘${query}’.`;
  return `${results.length} ${results.length === 1 ? "resultaat" : "resultaten"} voor ‘${query}’`;
}
