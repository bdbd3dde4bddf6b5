// The choices of a form in the address of the page, so that it can be shared and gone back to.
// Typed words stay out of the address: they live in the history of this tab only.

const WORDS = "words";

export function choicesOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== WORDS && value) query.append(name, value);
  }
  return String(query);
}

// Sets every field; a value that the form does not know is ignored.
export function restore(form) {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field.type === "checkbox") field.checked = query.getAll(field.name).includes(field.value);
    else if (field.name === WORDS) field.value = history.state?.words || "";
    else if (field.tagName === "SELECT") choose(field, query.get(field.name));
  }
}

function choose(select, value) {
  const known = [...select.options].some((option) => option.value === value);
  select.value = known ? value : select.options[0].value;
}

export function remember(form) {
  const choices = choicesOf(form);
  const state = { words: form.elements[WORDS].value };
  const address = choices ? `?${choices}` : location.pathname;
  if (`?${choices}` === location.search || (!choices && !location.search)) history.replaceState(state, "", address);
  else history.pushState(state, "", address);
}
