// Which rows of a table fit the choices, and how many rows each option would show. Pure functions.

import { wordsOf } from "./search-words.js";

// `names` are the choices: within one choice any value will do, and every choice must fit.
export function readRows(table, names) {
  return [...table.tBodies[0].rows].map((element) => ({
    element,
    text: wordsOf(element.textContent).join(" "),
    values: Object.fromEntries(names.map((name) => [name, (element.getAttribute(`data-${name}`) || "").split(" ")])),
  }));
}

export function fits(row, choices, except = "") {
  for (const [name, chosen] of choices.values) {
    if (name !== except && chosen.size && !row.values[name].some((value) => chosen.has(value))) return false;
  }
  return choices.words.every((word) => row.text.includes(word));
}

// How many rows each value of a choice would show, given what is chosen elsewhere.
export function countsOf(rows, choices, name) {
  const counts = new Map();
  for (const row of rows) {
    if (!fits(row, choices, name)) continue;
    for (const value of row.values[name]) counts.set(value, (counts.get(value) || 0) + 1);
  }
  return counts;
}
