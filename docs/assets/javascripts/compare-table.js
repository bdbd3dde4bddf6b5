// Offers side by side as a table: one column for each offer, one row for each fact.

const ROOT = new URL("../../", import.meta.url);

// The names of the facts in which the offers differ.
export function differences(offers) {
  return offers.length < 2 ? [] : offers[0].facts.map(([name]) => name).filter((name) => !same(offers, name));
}

// The names of the facts that they share and that say something.
export function likenesses(offers) {
  const differ = differences(offers);
  return namesOf(offers).filter((name) => !differ.includes(name));
}

export function compareTable(offers, onRemove) {
  const differ = new Set(differences(offers));
  const table = element("table", { class: "lw-table lw-compare", role: "table" });
  table.append(element("caption", { class: "lw-unseen" }, "Leerinterventies naast elkaar"));
  const head = element("thead", { role: "rowgroup" });
  head.append(row([columnHead("Feit"), ...offers.map((offer) => offerHead(offer, onRemove))]));
  const body = element("tbody", { role: "rowgroup" });
  for (const name of namesOf(offers)) body.append(factRow(name, offers, differ));
  table.append(head, body);
  return table;
}

// A fact that none of the offers has anything to say about is left out.
function namesOf(offers) {
  return offers[0].facts.map(([name]) => name).filter((name) => offers.some((offer) => textOf(offer, name) !== "–"));
}

function factRow(name, offers, differ) {
  const head = element("th", { scope: "row", role: "rowheader" }, name);
  if (offers.length > 1) {
    const text = differ.has(name) ? "verschilt" : "gelijk";
    head.append(" ", element("span", { class: `lw-tag lw-compare__${text}` }, text));
  }
  return row([head, ...offers.map((offer) => cell(offer, name))]);
}

function cell(offer, name) {
  const [, judged, before, parts] = factOf(offer, name);
  const place = element("td", { role: "cell" });
  place.append(element("span", { class: "lw-compare__whose", "aria-hidden": "true" }, offer.label), before);
  parts.forEach(([text, url], number) => {
    if (number) place.append(", ");
    place.append(url ? linkTo(url, text) : text);
  });
  if (judged) place.append(" ", element("span", { class: "lw-editorial" }, "(inschatting van de redactie)"));
  return place;
}

function offerHead(offer, onRemove) {
  const head = columnHead("");
  const button = element("button", { class: "lw-chip", type: "button", "aria-label": `Haal weg: ${offer.label}` }, "Haal weg");
  button.addEventListener("click", () => onRemove(offer.id));
  head.append(linkTo(offer.url, offer.label), button);
  return head;
}

function columnHead(text) {
  return element("th", { scope: "col", role: "columnheader" }, text);
}

function row(cells) {
  const place = element("tr", { role: "row" });
  place.append(...cells);
  return place;
}

function linkTo(url, text) {
  return element("a", { href: new URL(url.slice(1), ROOT) }, text);
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function factOf(offer, name) {
  return offer.facts.find(([other]) => other === name);
}

function textOf(offer, name) {
  const [, , before, parts] = factOf(offer, name);
  return before + parts.map(([text]) => text).join(", ");
}

function same(offers, name) {
  return offers.every((offer) => textOf(offer, name) === textOf(offers[0], name));
}
