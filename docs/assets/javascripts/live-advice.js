// The result page: what a changed answer does is shown in place, and the advice can be taken along.

export function dress(main, tools) {
  const panel = main.querySelector("[data-adjust]");
  if (panel) dressPanel(main, panel, tools);
  main.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
    if (event.target.closest("[data-copy]")) copy(main, event.target.closest("form"));
  });
  unhide(main);
}

function dressPanel(main, panel, tools) {
  if (matchMedia("(min-width: 60em)").matches) panel.parentElement.open = true;
  panel.querySelector("button").hidden = true;
  panel.querySelector("[data-adjust-hint]").hidden = false;
  panel.addEventListener("change", () => {
    main.addEventListener("formdata", carry); // also when this change cannot be shown, it goes along
    adjust(main, panel, tools);
  });
}

function unhide(main) {
  main.querySelector("[data-print]").hidden = false;
  main.querySelector("[data-copy]").hidden = !navigator.clipboard;
}

// Every form on the page posts what the panel shows now.
function carry({ currentTarget: main, formData }) {
  for (const { name, value } of main.querySelectorAll("[data-adjust] select")) formData.set(name, value);
}

async function adjust(main, panel, { ask, keep, failed, replace }) {
  const status = main.querySelector("[data-changed]");
  const fields = [...new FormData(panel), ["action", "result"]];
  status.textContent = "";
  keep(fields, "result");
  const page = await ask(fields);
  if (page === undefined) return; // a later change is on its way
  const again = panel.querySelector("button");
  again.hidden = page?.place === "result";
  if (!again.hidden) return failed(panel);
  if (!page.main.querySelector("[data-adjust]")) return replace(page, fields);
  main.querySelector("[data-told]")?.remove();
  for (const old of main.querySelectorAll("[data-swap]")) {
    old.replaceChildren(...page.main.querySelector(`[data-swap="${old.dataset.swap}"]`).childNodes);
  }
  for (const wipe of main.querySelectorAll("[data-wipe]")) wipe.hidden = false;
  unhide(main);
  document.title = page.title;
  status.textContent = page.main.querySelector("[data-changed]").textContent;
}

// The text is asked for inside the promise: some browsers copy only as an answer to the press itself.
async function copy(main, form) {
  const body = new URLSearchParams([...new FormData(form), ["action", "tekst"]]);
  const text = fetch(form.getAttribute("action"), { method: "POST", body }).then((answer) => {
    if (!answer.ok) throw new Error("no text");
    return answer.blob();
  });
  const status = main.querySelector("[data-copied]");
  status.textContent = "";
  try {
    const item = new ClipboardItem({ "text/plain": text.then((blob) => new Blob([blob], { type: "text/plain" })) });
    await navigator.clipboard.write([item]);
    status.textContent = "De tekst is gekopieerd.";
  } catch {
    status.textContent = "Kopiëren lukt niet. Kies ‘Download als tekst’.";
  }
}
