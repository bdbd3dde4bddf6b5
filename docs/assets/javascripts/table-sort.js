// The order of the rows of a table, chosen in a list or at the head of a column.

export function setUpSort(table, rows, select) {
  select.parentElement.hidden = false;
  for (const head of table.querySelectorAll("th[data-sort]")) addButton(head, select);
  return (comesFirst) => sort(table, rows, select.value, comesFirst);
}

function addButton(head, select) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "lw-sort";
  const onPaper = document.createElement("span"); // a button is left out of the heads of further pages
  onPaper.className = "lw-sort__paper";
  onPaper.textContent = head.textContent;
  button.append(...head.childNodes);
  head.append(button, onPaper);
  button.addEventListener("click", () => {
    select.value = opposite(select, head.dataset.sort);
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function opposite(select, order) {
  const first = [...select.options].map((option) => option.value).find((value) => value.endsWith(order));
  if (select.value.replace("-", "") !== order) return first;
  return select.value.startsWith("-") ? order : `-${order}`;
}

// Rows without a rank come last in either direction; equal ranks keep the order of the page.
// In that order, what comes first for the choices that were made does so.
function sort(table, rows, value, comesFirst) {
  const order = value.replace("-", "");
  const turn = value.startsWith("-") ? -1 : 1;
  const rank = (row) => {
    const number = row.element.getAttribute(`data-sort-${order}`);
    return number === null ? Infinity : turn * Number(number);
  };
  const sorted = [...rows].sort(order ? (a, b) => rank(a) - rank(b) || 0 : (a, b) => comesFirst(b) - comesFirst(a));
  table.tBodies[0].append(...sorted.map((row) => row.element));
  for (const head of table.querySelectorAll("th[data-sort]")) {
    if (head.dataset.sort === order) head.setAttribute("aria-sort", turn < 0 ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
}
