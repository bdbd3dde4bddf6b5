// The choices as a row of buttons that take one choice away.

export function showChips(place, chosen, onRemove, onClear) {
  const had = place.contains(document.activeElement) ? [...place.querySelectorAll("button")].indexOf(document.activeElement) : -1;
  place.replaceChildren(...chosen.map((choice) => chip(choice, onRemove)));
  if (chosen.length) place.append(clearButton(onClear));
  place.hidden = !chosen.length;
  const buttons = place.querySelectorAll("button");
  if (had >= 0 && buttons.length) buttons[Math.min(had, buttons.length - 1)].focus();
  return had >= 0 && !buttons.length;
}

function chip(choice, onRemove) {
  const button = buttonWith("lw-chip", `${choice.group}: ${choice.label}`, () => onRemove(choice));
  button.setAttribute("aria-label", `Haal weg: ${choice.group}, ${choice.label}`);
  const cross = document.createElement("span");
  cross.setAttribute("aria-hidden", "true");
  cross.textContent = " ×";
  button.append(cross);
  return inItem(button);
}

function clearButton(onClear) {
  return inItem(buttonWith("lw-chip lw-chip--clear", "Wis de keuzes", onClear));
}

function buttonWith(className, text, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.textContent = text;
  button.addEventListener("click", onClick);
  return button;
}

function inItem(element) {
  const item = document.createElement("li");
  item.append(element);
  return item;
}
