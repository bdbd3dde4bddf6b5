// The fields of a question: ‘Weet ik niet’ stands alone, and a long list can be narrowed.

const UNKNOWN = "weet-ik-niet";

export function dress(main) {
  main.addEventListener("input", (event) => settle(event.target));
  for (const list of main.querySelectorAll("[data-long]")) setUp(list);
}

// ‘Weet ik niet’ and another answer do not go together; what is typed is never thrown away.
function settle({ name, value, type, checked, form }) {
  if (!name || (type === "checkbox" ? !checked : !value)) return;
  const isUnknown = type === "checkbox" && value === UNKNOWN;
  for (const field of form.elements) {
    if (field.name !== name || field.type !== "checkbox") continue;
    if ((field.value === UNKNOWN) !== isUnknown) field.checked = false;
  }
}

function setUp(list) {
  const box = list.querySelector("[data-narrow]");
  const field = box.querySelector("input");
  const count = list.querySelector("[data-count]");
  const choices = [...list.querySelectorAll("[data-group] .lw-choice")].map((row) => ({ row, text: plain(row.textContent) }));
  const groups = [...list.querySelectorAll("[data-group]")];
  const tell = () => {
    const chosen = list.querySelectorAll("[data-group] input:checked").length;
    const shown = choices.filter(({ row }) => !row.hidden).length;
    const found = field.value.trim() ? `. Gevonden: ${shown}` : "";
    count.textContent = `Gekozen: ${chosen} van ${count.dataset.size}${found}`;
  };
  const narrow = () => {
    const words = plain(field.value).split(/\s+/);
    for (const { row, text } of choices) row.hidden = !words.every((word) => text.includes(word));
    for (const group of groups) {
      group.hidden = !group.querySelector(".lw-choice:not([hidden])");
      if (group.matches("details")) group.open = Boolean(field.value.trim() || group.querySelector(":checked"));
    }
    tell();
  };
  box.hidden = false;
  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault(); // it would send the form
  });
  list.addEventListener("input", tell);
}

function plain(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").trim();
}
