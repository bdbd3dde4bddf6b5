// Pieces that open and close: all at once, for a link that points into one, and on paper.

const folds = [...document.querySelectorAll("main details")];

for (const place of document.querySelectorAll("[data-folds]")) setUp(place);
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => { for (const fold of folds) { fold.dataset.was = fold.open; fold.open = true; } });
addEventListener("afterprint", () => { for (const fold of folds) fold.open = fold.dataset.was === "true"; });
openTarget();

function setUp(place) {
  const own = folds.filter((fold) => fold.classList.contains("lw-fold"));
  place.append(button("Alles openen", own, true), " ", button("Alles sluiten", own, false));
  place.hidden = false;
}

function button(text, own, open) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "lw-chip";
  made.textContent = text;
  made.addEventListener("click", () => { for (const fold of own) fold.open = open; });
  return made;
}

// Most browsers open the piece around a target themselves; this is for the others.
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest("details");
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
}
