// The filter of a table: rows stay or go, the count is told, the choice stands in the address.

import { wordsOf } from "./search-engine.js";

const form = document.querySelector("form[data-filter]");
if (form) setUp(form);

function setUp(form) {
  const rows = [...document.querySelectorAll(`#${form.dataset.filter} tbody tr`)];
  const texts = rows.map((row) => wordsOf(row.textContent).join(" "));
  const count = document.querySelector("[data-filter-count]");
  const box = form.parentElement;
  const fields = [...form.elements].filter((field) => field.name);
  const update = () => {
    const shown = rows.filter((row, number) => {
      const stays = fields.every((field) => fits(field, row, texts[number]));
      row.hidden = !stays;
      return stays;
    }).length;
    count.textContent = `${shown} van ${rows.length} ${form.dataset.noun}${shown ? "" : ". Laat een keuze los om meer te zien."}`;
    const chosen = new URLSearchParams(fields.filter((f) => f.value).map((f) => [f.name, f.value]));
    history.replaceState(null, "", chosen.size ? `?${chosen}` : location.pathname);
  };
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field) field.value = value;
  }
  box.hidden = false;
  const chosen = fields.some((field) => field.value);
  if (!chosen && matchMedia("(max-width: 44em)").matches) box.open = false;
  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}

function fits(field, row, text) {
  if (!field.value) return true;
  if (field.type === "search") return wordsOf(field.value).every((word) => text.includes(word));
  return (row.getAttribute(`data-${field.name.replace("_", "-")}`) || "").split(" ").includes(field.value);
}
