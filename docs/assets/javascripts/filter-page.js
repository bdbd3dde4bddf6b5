// A table with choices above it: rows stay or go, options count, the address can be shared.

import { setUpPicks } from "./compare-picks.js";
import { remember, restore } from "./filter-address.js";
import { showChips } from "./filter-chips.js";
import { countsOf, fits, readRows } from "./filter-rows.js";
import { wordsOf } from "./search-words.js";
import { setUpSort } from "./table-sort.js";

setUp(document.querySelector("form[data-filter]"));

function setUp(form) {
  const table = document.getElementById(form.dataset.filter);
  const facets = facetsOf(form);
  const rows = readRows(table, facets.map((facet) => facet.name));
  const words = form.elements.words;
  const sort = form.elements.sorteer ? setUpSort(table, rows, form.elements.sorteer) : () => {};
  const arrange = () => sort((row) => comesFirst(row, facets));
  const changed = () => { show(); remember(form); };
  const showPicks = setUpPicks(form, table, changed);
  const remove = (choice) => { choice.clear(); changed(); };
  const clear = () => {
    for (const facet of facets) for (const box of facet.boxes) box.checked = false;
    words.value = "";
    changed();
  };
  const filter = () => {
    const choices = choicesIn(facets, words);
    const shown = rows.filter((row) => {
      row.element.hidden = !fits(row, choices);
      return !row.element.hidden;
    }).length;
    for (const facet of facets) showCounts(facet, countsOf(rows, choices, facet.name), choices.values.get(facet.name));
    document.querySelector("[data-filter-count]").textContent = told(form, shown, rows.length, notesOf(facets));
    const lost = showChips(document.querySelector("[data-chips]"), chosenIn(facets, words), remove, clear);
    if (lost) form.parentElement.querySelector("summary").focus();
  };
  function show() { filter(); arrange(); showPicks(); }

  restore(form);
  form.parentElement.hidden = false;
  const anything = chosenIn(facets, words).length;
  if (!anything && matchMedia("(max-width: 44em)").matches) form.parentElement.open = false;
  show();
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("input", ({ target }) => {
    if (target.form !== form) return;
    if (target.name === "sorteer") arrange();
    else if (target.name !== "vergelijk") { filter(); arrange(); }
    remember(form);
  });
  addEventListener("popstate", () => { restore(form); show(); });
}

function facetsOf(form) {
  return [...form.querySelectorAll("fieldset")].map((group) => {
    const boxes = [...group.querySelectorAll("input")];
    return { name: boxes[0].name, label: group.querySelector("legend").textContent, boxes, ...group.dataset };
  });
}

function valuesIn({ boxes }) {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

// What the choices that are made show besides what was asked for.
function notesOf(facets) {
  return facets.filter((facet) => facet.note && valuesIn(facet).length).map((facet) => facet.note);
}

function comesFirst(row, facets) {
  return facets.some((facet) => facet.first && valuesIn(facet).some((value) => row.values[facet.first].includes(value)));
}

function choicesIn(facets, words) {
  const chosen = facets.map(({ name, boxes }) => [name, new Set(valuesIn({ boxes }))]);
  return { values: new Map(chosen), words: wordsOf(words.value) };
}

function chosenIn(facets, words) {
  const chosen = facets.flatMap(({ label, boxes }) => boxes.filter((box) => box.checked).map((box) => (
    { group: label, label: nameOf(box), clear: () => { box.checked = false; } })));
  const typed = words.value.trim();
  return typed ? [{ group: "Woorden", label: typed, clear: () => { words.value = ""; } }, ...chosen] : chosen;
}

function nameOf(box) {
  return box.nextElementSibling.textContent;
}

// An option that would show nothing stays: that there is nothing is worth knowing.
function showCounts(facet, counts, chosen) {
  for (const box of facet.boxes) {
    const count = counts.get(box.value) || 0;
    box.parentElement.classList.toggle("lw-none", !count);
    box.parentElement.querySelector(".lw-count").textContent = `(${count})`;
  }
  document.querySelector(`[data-chosen="${facet.name}"]`).textContent = chosen.size ? ` (${chosen.size} gekozen)` : "";
}

function told(form, shown, all, notes) {
  const { noun } = form.dataset;
  if (!shown) return `Geen ${noun} met deze keuzes. Haal een keuze weg om meer te zien.`;
  return [shown === all ? `${all} ${noun}` : `${shown} van de ${all} ${noun}`, ...notes].join(". ");
}
