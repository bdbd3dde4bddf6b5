// Dutch search over titles and other words: inflection, compounds, typos, partial words, questions.
// Pure functions from an index and a query to results.

import { firstPart, partsOf } from "./search-compounds.js";
import { FIRST, phraseSound } from "./search-indexing.js";
import { likeness } from "./search-likeness.js";
import { soundOf } from "./search-sound.js";
import { STOP, stem, wordsOf } from "./search-words.js";

export { buildIndex } from "./search-indexing.js";

// A question counts in full only when it is the question that was asked; lists come after what they list.
const KIND_WEIGHT = { vraag: 0.4, cijfer: 0.75, onderzoek: 0.75, instrument: 0.8, actieplan: 0.8, achtergrond: 0.85 };
const SAME_QUESTION = 0.75;
const WHOLE_QUESTION = 0.95;
// Who types just a word, wants to know what it means before what can be learned about it.
const EXPLAINS = 1;
// What both parts of a compound are worth beside the two words apart.
const PARTS = 0.9;
const KIND_ORDER = ["begrip", "leeraanbod", "onderwerp", "hulp", "pagina"];

export function search(index, query, limit = 8) {
  const all = wordsOf(query);
  if (!all.length) return [];
  const meaningful = all.filter((word) => !STOP.has(word));
  const asked = meaningful.length ? meaningful : all;
  const scores = new Float64Array(index.entries.length);
  const hits = new Float64Array(index.entries.length);
  asked.forEach((word, place) => {
    const best = bestOf(index, word, place === asked.length - 1);
    for (const [number, value] of best) {
      scores[number] += value.score;
      hits[number] += value.similarity;
    }
  });
  const whole = all.join(" ");
  const sound = phraseSound(whole);
  index.entries.forEach((entry, number) => {
    if (!scores[number]) return;
    const coverage = Math.min(1, hits[number] / asked.length);
    scores[number] *= 0.35 + 0.65 * coverage;
    scores[number] *= 1 + 0.25 / (1 + Math.abs(entry.size - asked.length));
    scores[number] += phraseBonus(entry, whole, asked.join(" "), sound);
    if (entry.kind === FIRST && asked.some((word) => entry.words.has(word) || entry.stems.has(stem(word)))) scores[number] += 100;
    scores[number] *= kindWeight(entry, coverage, all.length > 3 ? hits[number] : 0);
  });
  return [...scores.keys()]
    .filter((number) => scores[number])
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
  const same = coverage >= SAME_QUESTION && hit >= Math.max(1.5, SAME_QUESTION * entry.meaningful);
  const within = coverage >= WHOLE_QUESTION && hit >= 1.5;
  return entry.kind === "vraag" && (same || within) ? 1 : KIND_WEIGHT[entry.kind] || 1;
}

function kindRank(entry) {
  const rank = KIND_ORDER.indexOf(entry.kind);
  return rank < 0 ? KIND_ORDER.length : rank;
}

// A whole name or synonym that is asked for, or that stands in the question, counts most.
function phraseBonus(entry, whole, asked, sound) {
  let bonus = entry.sounds.has(sound) ? 10 : 0;
  for (const [phrase, weight] of entry.phrases) {
    if (phrase === whole || phrase === asked) bonus = Math.max(bonus, 12 * weight + (entry.kind === "begrip" ? EXPLAINS : 0));
    else if (phrase.includes(" ") && ` ${whole} `.includes(` ${phrase} `)) bonus = Math.max(bonus, 8 * weight);
    else if (phrase.length > 3 && phrase.startsWith(asked)) bonus = Math.max(bonus, 3 * weight);
  }
  return bonus;
}

// For each entry its likest word; for a compound also what has both of its parts.
function bestOf(index, word, isLast) {
  const best = bestPerEntry(index, word, isLast);
  const [left, right] = partsOf(index, word).map((part) => bestPerEntry(index, part, false));
  for (const [number, one] of left || []) {
    const other = right.get(number);
    const score = other ? PARTS * (one.score + other.score) : 0;
    if (score > (best.get(number)?.score || 0)) best.set(number, { score, similarity: (one.similarity + other.similarity) / 2 });
  }
  return best;
}

function bestPerEntry(index, word, isLast) {
  const isWord = (letters) => firstPart(index, letters);
  const asked = { word, root: stem(word), sound: soundOf(word), isLast, isKnown: index.known.has(word), isWord };
  const best = new Map();
  for (const term of index.terms) {
    const similarity = likeness(asked, term);
    if (similarity < 0.4) continue;
    for (const [number, field] of term.postings) {
      const score = similarity * field * term.weight;
      const earlier = best.get(number);
      if (!earlier || score > earlier.score) best.set(number, { score, similarity: similarity * Math.sqrt(field) });
    }
  }
  return best;
}
