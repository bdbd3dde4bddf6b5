// The index of search: entries with their phrases, and every word with the entries that hold it.

import { STOP, soundOf, stem, wordsOf } from "./search-words.js";

// Words of somebody who was hurt bring the page with help before anything else.
export const FIRST = "nood";
const FIELDS = { label: 1, words: 0.92, implied: 0.6, summary: 0.12 };
// What everything of a kind is, whether its name says so or not.
const IMPLIED = { leeraanbod: ["training"] };

// Records of this kind are no entries: their words mean the same.
const SAME = "zelfde";

export function buildIndex(written) {
  const records = written.map(([kind, url, label, words, summary = ""]) => [kind, url, label, words.split("|").filter(Boolean), summary]);
  const vocabulary = new Map();
  const groups = groupsOf(records.filter(([kind]) => kind === SAME));
  const entries = records.filter(([kind]) => kind !== SAME).map(([kind, url, label, words, summary], number) => {
    const meaningful = meaningfulOf(wordsOf(label)).length;
    const [own, calls] = kind === FIRST ? callsOf(words) : [[], []];
    const entry = { number, kind, url, label, summary, words: new Set(own), stems: new Set(own.map(stem)), calls, size: wordsOf(label).length, meaningful, phrases: new Map(), bags: [], joined: new Map(), sounds: new Set() };
    entry.phrases.set(wordsOf(label).join(" "), 1);
    for (const word of words) {
      const key = wordsOf(word).join(" ");
      if (!entry.phrases.has(key)) entry.phrases.set(key, 0.9);
    }
    for (const [phrase, weight] of entry.phrases) {
      entry.sounds.add(phraseSound(phrase));
      entry.joined.set(joinedStem(phrase), Math.max(weight, entry.joined.get(joinedStem(phrase)) || 0));
      if (phrase.includes(" ")) entry.bags.push([phrase, meaningfulOf(phrase.split(" ")).map((word) => meaningOf(groups, word)), weight]);
    }
    add(vocabulary, number, wordsOf(label), FIELDS.label);
    for (const word of kind === FIRST ? own : words) {
      const parts = wordsOf(word);
      add(vocabulary, number, parts, FIELDS.words / Math.sqrt(lengthOf(parts)));
    }
    add(vocabulary, number, wordsOf(summary), FIELDS.summary);
    add(vocabulary, number, IMPLIED[kind] || [], FIELDS.implied);
    return entry;
  });
  const terms = [...vocabulary].map(([term, postings]) => ({
    term, stem: stem(term), sound: soundOf(term), group: groups.get(stem(term)), postings, weight: rarity(entries, postings), names: [],
  }));
  shareWeights(terms, entries);
  return { entries, terms, groups, names: namesOf(entries, terms), kept: new Map(), known: new Set(vocabulary.keys()), roots: new Set(terms.map((term) => term.stem)) };
}

// The names of all entries, each with how much its words tell; a term has the numbers of the names that hold it.
function namesOf(entries, terms) {
  const byWord = new Map(terms.map((term) => [term.term, term]));
  const names = [];
  for (const { number, kind, phrases } of entries) {
    for (const phrase of kind === FIRST ? [] : phrases.keys()) {
      const held = [...new Set(meaningfulOf(phrase.split(" ")))].map((word) => byWord.get(word));
      for (const term of held) term.names.push(names.length);
      names.push({ entry: number, weight: held.reduce((sum, { weight }) => sum + weight, 0) });
    }
  }
  return names;
}

// Words of need that stand alone, and what only a whole phrase says: "ik wil niet meer leven".
function callsOf(words) {
  const written = words.map(wordsOf);
  return [written.filter((call) => call.length === 1).flat(), written.filter((call) => call.length > 1).map(saidOf)];
}

// What somebody says; "me" is "mij".
export function saidOf(words) {
  return ` ${words.map((word) => (word === "me" ? "mij" : word)).join(" ")} `;
}

// For the stem of each word of a group: which group.
function groupsOf(records) {
  return new Map(records.flatMap(([, , , words], number) => words.flatMap(wordsOf).map((word) => [stem(word), number])));
}

// A phrase written as one word, without its ending: "actie plannen" is "actieplan".
export function joinedStem(phrase) {
  return stem(phrase.replaceAll(" ", ""));
}

// Words that mean the same have one meaning: that of their group.
export function meaningOf(groups, word) {
  const root = stem(word);
  return groups.get(root) ?? root;
}

export function phraseSound(phrase) {
  return phrase.split(" ").map(soundOf).join(" ");
}

// Words that mean the same tell as little as all of them together.
function shareWeights(terms, entries) {
  const holders = new Map();
  for (const { group, postings } of terms) {
    if (group !== undefined) holders.set(group, new Set([...(holders.get(group) || []), ...postings.keys()]));
  }
  for (const term of terms) if (term.group !== undefined) term.weight = rarity(entries, holders.get(term.group));
}

function rarity(entries, { size }) {
  return Math.log(1 + entries.length / size);
}

// How long a phrase is: a small word is half a word.
function lengthOf(words) {
  return (words.length + meaningfulOf(words).length) / 2;
}

function meaningfulOf(words) {
  return words.filter((word) => !STOP.has(word));
}

function add(vocabulary, number, words, weight) {
  for (const word of words.flatMap(spellings)) {
    if (!vocabulary.has(word)) vocabulary.set(word, new Map());
    const postings = vocabulary.get(word);
    postings.set(number, Math.max(weight, postings.get(number) || 0));
  }
}

// Who types "L&O" may leave out the sign between.
function spellings(word) {
  return word.includes("&") ? [word, word.replaceAll("&", "")] : [word];
}
