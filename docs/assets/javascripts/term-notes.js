// The explanation of a glossary term, in place. Without this script a term is a plain link to its page.
// With it, a press opens the explanation and a mouse that rests on the term does so too. The words come
// from the page of the term, so that no page carries explanations that nobody asks for.

const HOVER = 350; // ms before a resting mouse opens it: a passing mouse opens nothing
const LEAVE = 400; // ms to get from the term to the explanation
const MARGIN = 16; // px to the sides of the window
const GAP = 4; // px between the term and its explanation

const terms = document.querySelectorAll("main a.lw-term");
if (terms.length && "showPopover" in HTMLElement.prototype) setUp();

function setUp() {
  const { note, text, more } = makeNote();
  const status = document.createElement("p");
  status.className = "lw-unseen";
  status.role = "status";
  document.querySelector("main").append(status);
  let wanted = null; // the term that was pressed or hovered last
  let open = null; // the term whose explanation is shown
  let pinned = false; // asked for by a press: a mouse that moves on leaves it open
  let timer = 0;

  async function show(term, pressed) {
    [wanted, pinned] = [term, pressed];
    const found = await explained(term.href);
    if (wanted !== term) return;
    if (!found) {
      if (pressed) location.assign(term.href);
      return;
    }
    if (open !== term) {
      hide();
      [wanted, open, pinned] = [term, term, pressed];
      text.textContent = found.definition;
      more.textContent = `Lees meer over ${found.label}`;
      more.href = term.href;
      note.ariaLabel = `Uitleg van ${found.label}`;
      term.after(note);
      note.showPopover();
      place(note, term);
      term.ariaExpanded = "true";
    }
    if (pressed) status.textContent = found.definition;
  }

  function hide() {
    [wanted, pinned] = [null, false];
    if (!open) return;
    if (note.contains(document.activeElement)) open.focus();
    note.hidePopover();
    open.ariaExpanded = "false";
    open = null;
    status.textContent = "";
  }

  function leave() {
    if (!note.contains(document.activeElement)) hide();
  }

  function outside(event) {
    return !note.contains(event.target) && !open?.contains(event.target);
  }

  for (const term of terms) [term.role, term.ariaExpanded] = ["button", "false"];

  document.addEventListener("click", (event) => {
    const term = event.target.closest("a.lw-term");
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    clearTimeout(timer);
    if (open === term && pinned) hide();
    else show(term, true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key !== " " || !event.target.matches("a.lw-term")) return;
    event.preventDefault();
    event.target.click();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    clearTimeout(timer);
    const term = event.target.closest("a.lw-term");
    if (term && term !== open) timer = setTimeout(show, HOVER, term, false);
    else if (outside(event)) timer = setTimeout(leave, LEAVE);
  });
  // A finger that scrolls ends in a cancel, not in an up: scrolling leaves the explanation open.
  document.addEventListener("pointerup", (event) => { if (outside(event)) hide(); });
  document.addEventListener("focusin", (event) => { if (outside(event)) hide(); });
}

function makeNote() {
  const note = document.createElement("span");
  note.className = "lw-term-note";
  note.role = "group";
  note.popover = "manual";
  const text = document.createElement("span");
  const more = document.createElement("a");
  note.append(text, more);
  return { note, text, more };
}

const pages = new Map();

// The name and definition on the page of a term, or nothing when that page cannot be had.
function explained(address) {
  if (!pages.has(address)) {
    pages.set(address, read(address).catch(() => { pages.delete(address); }));
  }
  return pages.get(address);
}

async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return {
    label: page.querySelector("h1").textContent,
    definition: page.querySelector("meta[name=description]").content,
  };
}

// Below the term, or above it when there is room only there; it scrolls along with the page.
function place(note, term) {
  note.style.left = note.style.top = "0";
  const lines = [...term.getClientRects()];
  const first = lines[0], last = lines.at(-1);
  const { width, height } = note.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - MARGIN;
  const above = last.bottom + GAP + height > innerHeight && first.top - GAP - height > 0;
  note.style.left = `${Math.max(MARGIN, Math.min(last.left, room)) + scrollX}px`;
  note.style.top = `${(above ? first.top - GAP - height : last.bottom + GAP) + scrollY}px`;
}
