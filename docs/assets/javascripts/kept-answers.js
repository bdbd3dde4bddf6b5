// The answers of this tab: one key in sessionStorage, gone when the tab closes or on request.

const KEY = "leerwijzer-antwoorden";
const NOT_KEPT = new Set(["action", "step", "seen"]);
let memory = null; // only for a browser that refuses storage

export function keep(fields, place) {
  const kept = JSON.stringify({ fields: fields.filter(([name]) => !NOT_KEPT.has(name)), place });
  try {
    sessionStorage.setItem(KEY, kept);
  } catch {
    memory = kept;
  }
}

export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? memory);
  } catch {
    return JSON.parse(memory);
  }
}

export function wipe() {
  memory = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was stored.
  }
}
