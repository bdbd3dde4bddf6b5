// The index of search: entries with their phrases, and every word with the entries that hold it.

import { soundOf } from "./search-sound.js";
import { STOP, stem, wordsOf } from "./search-words.js";

// Words of somebody who was hurt bring the page with help before anything else.
export const FIRST = "nood";
const FIELDS = { label: 1, words: 0.92, summary: 0.12 };

// Records of this kind are no entries: their words mean the same.
const SAME = "zelfde";

export function buildIndex(records) {
  const vocabulary = new Map();
  const groups = groupsOf(records.filter(([kind]) => kind === SAME));
  const entries = records.filter(([kind]) => kind !== SAME).map(([kind, url, label, words, summary], number) => {
    const meaningful = wordsOf(label).filter((word) => !STOP.has(word)).length;
    const own = kind === FIRST ? words.flatMap(wordsOf) : [];
    const entry = { kind, url, label, summary, words: new Set(own), stems: new Set(own.map(stem)), size: wordsOf(label).length, meaningful, phrases: new Map(), sounds: new Set() };
    entry.phrases.set(wordsOf(label).join(" "), 1);
    for (const word of words) {
      const key = wordsOf(word).join(" ");
      if (!entry.phrases.has(key)) entry.phrases.set(key, 0.9);
    }
    for (const phrase of entry.phrases.keys()) entry.sounds.add(phraseSound(phrase));
    add(vocabulary, number, wordsOf(label), FIELDS.label);
    for (const word of words) {
      const parts = wordsOf(word);
      add(vocabulary, number, parts, FIELDS.words / Math.sqrt(parts.length));
    }
    add(vocabulary, number, wordsOf(summary), FIELDS.summary);
    return entry;
  });
  const terms = [...vocabulary].map(([term, postings]) => ({
    term, stem: stem(term), sound: soundOf(term), group: groups.get(stem(term)), postings, weight: Math.log(1 + entries.length / postings.size),
  }));
  return { entries, terms, groups, known: new Set(vocabulary.keys()), roots: new Set(terms.map((term) => term.stem)) };
}

// For the stem of each word of a group: which group.
function groupsOf(records) {
  return new Map(records.flatMap(([, , , words], number) => words.flatMap(wordsOf).map((word) => [stem(word), number])));
}

export function phraseSound(phrase) {
  return phrase.split(" ").map(soundOf).join(" ");
}

function add(vocabulary, number, words, weight) {
  for (const word of words) {
    if (!vocabulary.has(word)) vocabulary.set(word, new Map());
    const postings = vocabulary.get(word);
    postings.set(number, Math.max(weight, postings.get(number) || 0));
  }
}
