// Somebody comes to the questionnaire anew while this tab still holds answers: go on, or start again?

import { wipe } from "./kept-answers.js";

export function offer(form, { go, anew }) {
  form.hidden = true;
  const box = Object.assign(document.createElement("section"), { className: "lw-panel" });
  const heading = Object.assign(document.createElement("h1"), { textContent: "Je hebt nog antwoorden in dit tabblad" });
  const text = Object.assign(document.createElement("p"), { textContent: "Verder gaan of opnieuw beginnen?" });
  const actions = Object.assign(document.createElement("div"), { className: "lw-actions" });
  actions.append(
    button("Verder gaan", "lw-button", () => {
      close();
      go();
    }),
    button("Opnieuw beginnen", "lw-button lw-button--quiet", () => {
      wipe();
      close();
      anew();
      form.querySelector("textarea").focus();
    }),
  );
  box.append(heading, text, actions);
  form.before(box);

  function close() {
    box.remove();
    form.hidden = false;
  }
}

function button(textContent, className, press) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent, className });
  made.addEventListener("click", press);
  return made;
}
