// Dutch search over titles and other words: inflection, compounds, typos, partial words, questions.
// Pure functions: an index from records, and results from an index and a query.

import { likeness } from "./search-likeness.js";
import { STOP, stem, wordsOf } from "./search-words.js";

const FIELDS = { label: 1, words: 0.92, summary: 0.12 };
// A question counts in full only when it is the question that was asked; lists come after what they list.
const KIND_WEIGHT = { vraag: 0.4, cijfer: 0.75, onderzoek: 0.75, instrument: 0.8, actieplan: 0.8, achtergrond: 0.85 };
const SAME_QUESTION = 0.75;
// Words of somebody who was hurt bring the page with help before anything else.
const FIRST = "nood";
const KIND_ORDER = ["begrip", "leeraanbod", "onderwerp", "hulp", "pagina"];

export function buildIndex(records) {
  const vocabulary = new Map();
  const entries = records.map(([kind, url, label, words, summary], number) => {
    const meaningful = wordsOf(label).filter((word) => !STOP.has(word)).length;
    const own = kind === FIRST ? words.flatMap(wordsOf) : [];
    const entry = { kind, url, label, summary, words: new Set(own), stems: new Set(own.map(stem)), size: wordsOf(label).length, meaningful, phrases: new Map() };
    entry.phrases.set(wordsOf(label).join(" "), 1);
    for (const word of words) {
      const key = wordsOf(word).join(" ");
      if (!entry.phrases.has(key)) entry.phrases.set(key, 0.9);
    }
    add(vocabulary, number, wordsOf(label), FIELDS.label);
    for (const word of words) {
      const parts = wordsOf(word);
      add(vocabulary, number, parts, FIELDS.words / Math.sqrt(parts.length));
    }
    add(vocabulary, number, wordsOf(summary), FIELDS.summary);
    return entry;
  });
  const terms = [...vocabulary].map(([term, postings]) => ({
    term, stem: stem(term), postings, weight: Math.log(1 + entries.length / postings.size),
  }));
  return { entries, terms };
}

function add(vocabulary, number, words, weight) {
  for (const word of words) {
    if (!vocabulary.has(word)) vocabulary.set(word, new Map());
    const postings = vocabulary.get(word);
    postings.set(number, Math.max(weight, postings.get(number) || 0));
  }
}

export function search(index, query, limit = 8) {
  const all = wordsOf(query);
  if (!all.length) return [];
  const meaningful = all.filter((word) => !STOP.has(word));
  const asked = meaningful.length ? meaningful : all;
  const scores = new Float64Array(index.entries.length);
  const hits = new Float64Array(index.entries.length);
  asked.forEach((word, place) => {
    const best = bestPerEntry(index, word, place === asked.length - 1);
    for (const [number, value] of best) {
      scores[number] += value.score;
      hits[number] += value.similarity;
    }
  });
  const whole = all.join(" ");
  index.entries.forEach((entry, number) => {
    if (!scores[number]) return;
    const coverage = Math.min(1, hits[number] / asked.length);
    scores[number] *= 0.35 + 0.65 * coverage;
    scores[number] *= 1 + 0.25 / (1 + Math.abs(entry.size - asked.length));
    scores[number] += phraseBonus(entry, whole, asked.join(" "));
    if (entry.kind === FIRST && asked.some((word) => entry.words.has(word) || entry.stems.has(stem(word)))) scores[number] += 100;
    scores[number] *= kindWeight(entry, coverage, all.length > 3 ? hits[number] : 0);
  });
  return [...scores.keys()]
    .filter((number) => scores[number] > 0)
    .sort((a, b) => scores[b] - scores[a] || kindRank(index.entries[a]) - kindRank(index.entries[b]) || a - b)
    .filter(firstOfItsPage(index.entries))
    .slice(0, limit)
    .map((number) => ({ ...index.entries[number], score: scores[number] }));
}

// A page that is found twice, by its name and by a word of need, is shown once.
function firstOfItsPage(entries) {
  const seen = new Set();
  return (number) => !seen.has(entries[number].url) && seen.add(entries[number].url);
}

function kindWeight(entry, coverage, hit) {
  const same = entry.kind === "vraag" && coverage >= SAME_QUESTION && hit >= Math.max(1.5, SAME_QUESTION * entry.meaningful);
  return same ? 1 : KIND_WEIGHT[entry.kind] || 1;
}

function kindRank(entry) {
  const rank = KIND_ORDER.indexOf(entry.kind);
  return rank < 0 ? KIND_ORDER.length : rank;
}

// A whole name or synonym that is asked for, or that stands in the question, counts most.
function phraseBonus(entry, whole, asked) {
  let bonus = 0;
  for (const [phrase, weight] of entry.phrases) {
    if (phrase === whole || phrase === asked) bonus = Math.max(bonus, 12 * weight);
    else if (phrase.includes(" ") && ` ${whole} `.includes(` ${phrase} `)) bonus = Math.max(bonus, 8 * weight);
    else if (phrase.length > 3 && phrase.startsWith(asked)) bonus = Math.max(bonus, 3 * weight);
  }
  return bonus;
}

function bestPerEntry(index, word, isLast) {
  const root = stem(word);
  const best = new Map();
  for (const { term, stem: termRoot, postings, weight } of index.terms) {
    const similarity = likeness(word, root, term, termRoot, isLast);
    if (similarity < 0.4) continue;
    for (const [number, field] of postings) {
      const score = similarity * field * weight;
      const earlier = best.get(number);
      if (!earlier || score > earlier.score) best.set(number, { score, similarity: similarity * Math.sqrt(field) });
    }
  }
  return best;
}
