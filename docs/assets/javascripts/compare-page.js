// The page that compares: which offers stand in the address, and adding and taking away.

import { MOST } from "./compare-picks.js";
import { compareTable, differences, likenesses } from "./compare-table.js";

const place = document.querySelector("[data-compare-page]");
const offers = await read();
const known = new Map(offers.map((offer) => [offer.id, offer]));
const select = place.querySelector("select");
const told = place.querySelector("[data-compare-told]");

const none = new Option("Kies een leerinterventie", "");
select.replaceChildren(none, ...offers.map((offer) => new Option(offer.label, offer.id)));
place.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (select.value) go([...chosen(), select.value]);
  else select.focus();
});
addEventListener("popstate", show);
document.querySelector("[data-no-script]").remove();
place.hidden = false;
show();

// Without the facts there is nothing to compare: that is told in place of the line about JavaScript.
async function read() {
  try {
    const response = await fetch(new URL("../offers.json", import.meta.url));
    if (response.ok) return await response.json();
  } catch {
    // Told below.
  }
  document.querySelector("[data-no-script]").textContent = "Vergelijken lukt nu niet. Heb je verbinding? Laad de pagina opnieuw.";
  throw new Error("offers.json");
}

function chosen() {
  const ids = (new URLSearchParams(location.search).get("items") || "").split(",");
  return [...new Set(ids)].filter((id) => known.has(id)).slice(0, MOST);
}

function go(ids) {
  history.pushState(null, "", ids.length ? `?items=${ids.join(",")}` : location.pathname);
  show();
}

function remove(id) {
  go(chosen().filter((other) => other !== id));
  (place.querySelector("table a") || select).focus();
}

function show() {
  const ids = chosen();
  const shown = ids.map((id) => known.get(id));
  place.querySelector("form").hidden = ids.length >= MOST;
  for (const option of select.options) option.disabled = ids.includes(option.value);
  select.value = "";
  place.querySelector("[data-compare-table]").replaceChildren(...(shown.length ? [compareTable(shown, remove)] : []));
  told.textContent = toldOf(shown);
}

function toldOf(shown) {
  if (!shown.length) return "Je koos nog niets. Kies hierboven, of kies in het leeraanbod.";
  if (shown.length === 1) return "1 leerinterventie. Kies er nog één om te vergelijken.";
  const names = differences(shown);
  const alike = likenesses(shown);
  const count = `${shown.length} leerinterventies.`;
  if (!names.length) return `${count} Ze verschillen nergens in.`;
  if (!alike.length) return `${count} Ze verschillen in alles.`;
  return names.length > alike.length ? `${count} Gelijk zijn: ${listed(alike)}. De rest verschilt.` : `${count} Ze verschillen in: ${listed(names)}.`;
}

function listed(names) {
  return names.join(", ").toLowerCase();
}
