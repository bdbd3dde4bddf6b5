// The words of a search on their way from the box to the page with all results. They never stand in
// an address, and the page takes them away at once; a browser that refuses storage gets an empty page.

const KEY = "leerwijzer-zoekwoorden";

export function hand(words) {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // The words are typed once more.
  }
}

export function handed() {
  try {
    const words = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return words;
  } catch {
    return null;
  }
}
