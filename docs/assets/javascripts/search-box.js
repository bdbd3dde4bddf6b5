// The search box in the header: fetches engine and index on first focus and shows results as links.

const KINDS = {
  begrip: "Begrip", leeraanbod: "Leeraanbod", onderwerp: "Onderwerp", thema: "Thema", doelgroep: "Doelgroep",
  niveau: "Niveau", richting: "Richting", hulp: "Hulp", aanvragen: "Aanvragen", rol: "Rol",
  organisatie: "Organisatie", bron: "Bron", pagina: "Pagina", nood: "Hulp", vraag: "Vraag", achtergrond: "Achtergrond",
  actieplan: "Actieplan", cijfer: "Cijfer", instrument: "Instrument", onderzoek: "Onderzoek",
};

const MOST = 8;
const FEW = 4;

for (const place of document.querySelectorAll("[data-search]")) setUp(place);

function setUp(place) {
  const root = place.dataset.root;
  place.innerHTML =
    '<form role="search"><label class="lw-search__label" for="zoeken">Zoeken</label>' +
    '<input id="zoeken" type="search" autocomplete="off" spellcheck="false" placeholder="Zoek een woord of vraag" ' +
    'aria-controls="zoek-resultaten"></form>' +
    '<p class="lw-search__status" role="status"></p><ul class="lw-search__results" id="zoek-resultaten" hidden></ul>';
  place.hidden = false;
  const input = place.querySelector("input");
  const list = place.querySelector("ul");
  const status = place.querySelector("[role=status]");
  let loading = null;
  let texts = null;
  const loadTexts = () => (texts ??= searchIn(`${root}assets/search-texts.json`));
  const load = () => (loading ??= searchIn(`${root}assets/search-index.json`));
  const close = () => { list.hidden = true; status.textContent = ""; };
  const update = async () => {
    const query = input.value.trim();
    if (!query) return close();
    let results = (await load())(query);
    if (results.length < FEW) results = withTexts(results, (await loadTexts())(query));
    if (input.value.trim() !== query) return undefined;
    list.replaceChildren(...results.map((result) => item(root, result)));
    list.hidden = !results.length;
    status.textContent = told(results.length);
    if (!results.length) status.append(" ", way(root, "vragen/", "Vragen en antwoorden"), " ", way(root, "hulp/", "Waar je terechtkunt"));
    return undefined;
  };
  input.addEventListener("focus", load);
  input.addEventListener("input", update);
  place.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  place.addEventListener("keydown", (event) => move(event, input, list, close));
  document.addEventListener("click", (event) => { if (!place.contains(event.target)) close(); });
}

// Returns a function from a query to results; the engine comes along with the first records.
async function searchIn(path) {
  const [engine, records] = await Promise.all([
    import("./search-engine.js"),
    fetch(new URL(path, document.baseURI)).then((response) => response.json()),
  ]);
  const index = engine.buildIndex(records);
  return (query) => engine.search(index, query);
}

// What the names of entries do not hold: sections of pages and answers, searched by their text.
function withTexts(results, found) {
  const known = new Set(results.map((result) => result.url));
  return [...results, ...found.filter((result) => !known.has(result.url))].slice(0, MOST);
}

function told(count) {
  if (!count) return "Niets gevonden. Probeer een ander woord, of kijk bij:";
  if (count >= MOST) return `De eerste ${MOST} resultaten`;
  return `${count} ${count === 1 ? "resultaat" : "resultaten"}`;
}

function way(root, path, label) {
  const link = document.createElement("a");
  link.href = new URL(root + path, document.baseURI);
  link.textContent = label;
  return link;
}

function item(root, result) {
  const link = document.createElement("a");
  link.href = new URL(root + result.url.slice(1), document.baseURI);
  const kind = document.createElement("span");
  kind.className = "lw-search__kind";
  kind.textContent = KINDS[result.kind];
  const summary = document.createElement("small");
  summary.textContent = result.summary;
  link.append(kind, ` ${result.label}`, summary);
  const row = document.createElement("li");
  row.append(link);
  return row;
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
