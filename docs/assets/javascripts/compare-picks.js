// Choosing what to compare: boxes in the rows, and a bar that leads to the page for comparing.

export const MOST = 4;

export function setUpPicks(form, table, onChange) {
  const bar = document.querySelector("[data-compare]");
  if (!bar) return () => {};
  table.classList.add("lw-can-compare");
  const link = bar.querySelector("[data-compare-link]");
  const told = bar.querySelector("[data-compare-count]");
  const page = link.getAttribute("href");
  const boxes = [...form.elements].filter((field) => field.name === "vergelijk");
  const picked = () => boxes.filter((box) => box.checked);
  const show = (refused = false) => {
    for (const box of picked().slice(MOST)) box.checked = false; // an address may name more
    const ids = picked().map((box) => box.value);
    bar.hidden = !ids.length;
    link.hidden = ids.length < 2;
    link.textContent = `Vergelijk (${ids.length})`;
    link.href = `${page}?items=${ids.join(",")}`;
    told.textContent = toldOf(ids.length, refused);
  };
  document.addEventListener("input", (event) => {
    if (event.target.name !== "vergelijk") return;
    const refused = picked().length > MOST;
    if (refused) event.target.checked = false;
    show(refused);
  });
  bar.querySelector("[data-compare-clear]").addEventListener("click", () => {
    const first = picked()[0];
    for (const box of picked()) box.checked = false;
    onChange();
    first.focus();
  });
  return show;
}

function toldOf(count, refused) {
  if (refused) return `Je kunt er hooguit ${MOST} vergelijken. Haal er eerst één weg.`;
  if (!count) return "";
  return count === 1 ? "1 gekozen. Kies er nog een om te vergelijken." : `${count} gekozen om te vergelijken.`;
}
