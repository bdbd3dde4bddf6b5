// A search result as an item of a list: what kind of thing it is, its name and a line of text.

const ROOT = new URL("../../", import.meta.url);

export const KINDS = {
  begrip: "Begrip", leeraanbod: "Leeraanbod", onderwerp: "Onderwerp", thema: "Thema", doelgroep: "Doelgroep",
  niveau: "Niveau", richting: "Richting", hulp: "Hulp", aanvragen: "Aanvragen", rol: "Rol",
  organisatie: "Organisatie", bron: "Bron", pagina: "Pagina", nood: "Hulp", vraag: "Vraag", achtergrond: "Achtergrond",
  actieplan: "Actieplan", cijfer: "Cijfer", instrument: "Instrument", onderzoek: "Onderzoek",
};
const LONGEST = 200;

export function resultItem(result) {
  const link = document.createElement("a");
  link.href = new URL(result.url.slice(1), ROOT);
  const kind = document.createElement("span");
  kind.className = "lw-search__kind";
  kind.textContent = KINDS[result.kind];
  const summary = document.createElement("small");
  summary.textContent = shortened(result.summary);
  link.append(kind, ` ${result.label}`, summary);
  const row = document.createElement("li");
  row.append(link);
  return row;
}

function shortened(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`;
}

// The words of a search on their way from the box to the page with all results. They never stand in
// an address, and the page takes them away at once; a browser that refuses storage gets an empty page.

const KEY = "leerwijzer-zoekwoorden";

export function hand(words) {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // The words are typed once more.
  }
}

export function handed() {
  try {
    const words = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return words;
  } catch {
    return null;
  }
}
