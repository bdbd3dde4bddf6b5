// The two indexes, fetched once: names and words of entries, and texts of sections and answers.
// What stands below a name comes apart, and a search does without it when it does not come.

import { buildIndex } from "./search-engine.js";

const loading = new Map();

export function names() {
  return load("search-index.json", buildIndex);
}

export function texts() {
  return load("search-texts.json", buildIndex);
}

// Results from the names, each with its summary.
export async function described(results) {
  const summaries = await load("search-summaries.json", (list) => list).catch(() => []);
  return results.map((result) => ({ ...result, summary: summaries[result.number] || "" }));
}

// Two lists of results as one, without what the first one has already.
export function joined(results, found) {
  const known = new Set(results.map((result) => result.url));
  return [...results, ...found.filter((result) => !known.has(result.url))];
}

function load(name, made) {
  if (!loading.has(name)) {
    loading.set(name, read(name).then(made));
    loading.get(name).catch(() => loading.delete(name)); // the next search tries again
  }
  return loading.get(name);
}

async function read(name) {
  const response = await fetch(new URL(`../${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
