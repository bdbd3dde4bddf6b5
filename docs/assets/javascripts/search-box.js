// The search box in the header and on the home page: shows the first results as links; Enter leads to all of them.
// The engine and the index are fetched when somebody starts to search.

export const FAILED = "Zoeken lukt nu niet. Heb je verbinding? Probeer het zo nog eens.";
const ROOT = new URL("../../", import.meta.url);
const MOST = 8;
const FEW = 4;

for (const place of document.querySelectorAll("[data-search]")) setUp(place);

function setUp(place) {
  place.innerHTML =
    '<form role="search" aria-label="Zoeken op deze site"><label class="lw-search__label" for="zoeken">Zoeken</label>' +
    '<input id="zoeken" type="search" autocomplete="off" spellcheck="false" placeholder="Zoek een woord of vraag" ' +
    'aria-controls="zoek-resultaten"></form>' +
    '<p class="lw-search__status" role="status"></p><ul class="lw-search__results" id="zoek-resultaten" hidden></ul>';
  const input = place.querySelector("input");
  const list = place.querySelector("ul");
  const status = place.querySelector("[role=status]");
  const close = () => { list.hidden = true; status.textContent = ""; };
  const fail = () => { list.hidden = true; status.textContent = FAILED; };
  const toAll = (event) => {
    event.preventDefault();
    if (input.value.trim()) showAll(input.value.trim(), close).catch(fail);
  };
  const show = async (query) => {
    const [results, { resultItem }] = await Promise.all([found(query), import("./search-results.js")]);
    if (input.value.trim() !== query) return;
    list.replaceChildren(...results.map(resultItem));
    if (results.length) list.append(wayToAll(toAll));
    list.hidden = !results.length;
    status.textContent = told(results.length);
    if (!results.length) status.append(" ", way("vragen/", "Vragen en antwoorden"), " ", way("hulp/", "Waar je terechtkunt"));
  };
  const update = () => {
    const query = input.value.trim();
    if (!query) return close();
    return show(query).catch(() => input.value.trim() === query && fail());
  };
  input.addEventListener("focus", () => import("./search-engine.js").then(({ described, names }) => Promise.all([names(), described([])])).catch(() => {}));
  input.addEventListener("input", update);
  place.querySelector("form").addEventListener("submit", toAll);
  place.addEventListener("keydown", (event) => move(event, input, list, close));
  document.addEventListener("click", (event) => { if (!place.contains(event.target)) close(); });
}

// What the names of entries do not hold is searched in the texts.
async function found(query) {
  const engine = await import("./search-engine.js");
  const results = await engine.described(engine.search(await engine.names(), query, MOST));
  if (results.length >= FEW) return results;
  return engine.joined(results, engine.search(await engine.texts(), query, MOST)).slice(0, MOST);
}

// The page with all results gets the words without an address that holds them.
async function showAll(query, close) {
  const field = document.querySelector("[data-search-page] input[type=search]");
  close();
  if (field) {
    field.value = query;
    field.dispatchEvent(new Event("input"));
    return field.focus();
  }
  const { hand } = await import("./search-results.js");
  hand(query);
  return location.assign(new URL("zoeken/", ROOT));
}

function wayToAll(go) {
  const link = way("zoeken/", "Alle resultaten");
  link.className = "lw-search__all";
  link.addEventListener("click", (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) go(event); });
  const row = document.createElement("li");
  row.append(link);
  return row;
}

function told(count) {
  if (!count) return "Niets gevonden. Probeer een ander woord, of kijk bij:";
  if (count >= MOST) return `De eerste ${MOST} resultaten`;
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}`;
}

function way(path, label) {
  const link = document.createElement("a");
  link.href = new URL(path, ROOT);
  link.textContent = label;
  return link;
}

function move(event, input, list, close) {
  const stops = [input, ...list.querySelectorAll("a")];
  const place = stops.indexOf(document.activeElement);
  if (event.key === "Escape") {
    close();
    input.focus();
  } else if (event.key === "ArrowDown" && !list.hidden) {
    event.preventDefault();
    stops[Math.min(place + 1, stops.length - 1)].focus();
  } else if (event.key === "ArrowUp" && place > 0) {
    event.preventDefault();
    stops[place - 1].focus();
  }
}
