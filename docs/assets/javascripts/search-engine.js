// Dutch search over titles and other words: inflection, compounds, typos, partial words, questions.
// Pure functions from an index and a query to results.

import { asksNumber, inTurns, isSentence, kindRank, kindWeight, phraseBonus, togetherOf, withTogether, withVariety } from "./search-bonus.js";
import { FIRST, buildIndex, joinedStem, meaningOf, phraseSound, saidOf } from "./search-indexing.js";
import { firstPart, joinedPairs, likeness, partsOf } from "./search-likeness.js";
import { STOP, joinedVerbs, soundOf, stem, withoutPlace, wordsOf } from "./search-words.js";

export { buildIndex };

// What both parts of a compound are worth beside the two words apart.
const PARTS = 0.9;
// The last part says what it is: "kantoorhumor" is humor.
const HEAD = 0.6;
// How alike the last part must be: the same word in another form, or another word for the same.
const HEAD_IS = 0.75;
// How much a word tells that no entry has: as much as a rare one.
const UNKNOWN = 5;
// How alike two words must be at least.
const LIKE = 0.4;
// How many words are kept with what they gave.
const KEPT = 100;
// Before everything else.
const CALLED = 1000;
// Rare words tell more than their rarity says.
const TELLING = 1.5;
// A word that is only alike counts as if it were not so rare: a long rare word is alike by chance.
const SURE = 0.85;
const UNSURE = 4.5;

export function search(index, query, limit = 8) {
  const all = wordsOf(query);
  if (!all.length) return [];
  const isKnown = (word) => index.roots.has(stem(word));
  const meaningful = joinedPairs(index, joinedVerbs(withoutPlace(all), isKnown)).filter((word) => !STOP.has(word));
  const asked = meaningful.length ? meaningful : all;
  const weights = asked.map((word) => weightOf(index, word));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => weight / total);
  const { scores, hits, told } = matched(index, asked, parts);
  const shown = (numbers) => numbers.slice(0, limit).map((number) => ({ ...index.entries[number], score: scores[number] }));
  const whole = all.join(" ");
  const shares = new Map(asked.map((word, place) => [meaningOf(index.groups, word), weights[place] / total]));
  const question = { whole, asked: asked.join(" "), joined: joinedStem(whole), sound: phraseSound(whole), shares };
  const isNumberAsked = asksNumber(whole);
  const said = saidOf(all);
  index.entries.forEach((entry, number) => {
    if (entry.kind === FIRST && isCalled(entry, asked, said)) scores[number] += CALLED;
    if (!scores[number]) return;
    const coverage = Math.min(1, hits[number] / asked.length);
    scores[number] *= 0.35 + 0.65 * Math.min(1, told[number]);
    scores[number] *= 1 + 0.25 / (1 + Math.abs(entry.size - asked.length));
    scores[number] += phraseBonus(entry, question);
    scores[number] *= kindWeight(entry, coverage, all.length > 3 ? hits[number] : 0, isNumberAsked);
  });
  const single = ordered(index, scores);
  if (!isSentence(all)) return shown(withVariety(single, index.entries, scores, all.length));
  const likes = asked.map((word, place) => likesOf(index, word, place === asked.length - 1));
  const together = withTogether(scores, togetherOf(index, likes, parts), index.entries, all.length);
  return shown(withVariety(inTurns(ordered(index, together), single), index.entries, together, all.length));
}

// The numbers of what was found, best first; of one page only its best entry.
function ordered({ entries }, scores) {
  return [...scores.keys()]
    .filter((number) => scores[number])
    .sort((a, b) => scores[b] - scores[a] || kindRank(entries[a]) - kindRank(entries[b]) || a - b)
    .filter(firstOfItsPage(entries));
}

// Whether somebody who was hurt says so, in one word or in a phrase.
function isCalled({ words, stems, calls }, asked, said) {
  return asked.some((word) => words.has(word) || stems.has(stem(word))) || calls.some((call) => said.includes(call));
}

// For each entry: the sum of its scores, how many words it has, and which share of what they tell.
function matched(index, asked, shares) {
  const [scores, hits, told] = [0, 0, 0].map(() => new Float64Array(index.entries.length));
  asked.forEach((word, place) => {
    const isLast = place === asked.length - 1;
    for (const [number, { score, similarity }] of kept(index, `${word} ${isLast}`, () => likestOf(index, word, isLast))) {
      scores[number] += score;
      hits[number] += similarity;
      told[number] += similarity * shares[place];
    }
  });
  return { scores, hits, told };
}

// A page that is found twice, by its name and by a word of need, is shown once.
function firstOfItsPage(entries) {
  const seen = new Set();
  return (number) => !seen.has(entries[number].url) && seen.add(entries[number].url);
}

// How much a word tells: one that many entries have, like "team", tells little.
function weightOf(index, word) {
  const root = stem(word);
  const known = index.terms.filter((term) => term.term === word || term.stem === root).map((term) => term.weight);
  return (known.length ? Math.min(...known) : UNKNOWN) ** TELLING;
}

// For each entry its likest word; for a compound also what has both of its parts, or the last one.
function likestOf(index, word, isLast) {
  const best = bestPerEntry(index, word, isLast);
  const [left, right] = partsOf(index, word).map((part) => bestPerEntry(index, part, false));
  const heads = right ? bestPerEntry(index, partsOf(index, word)[1], false, HEAD_IS) : new Map();
  const better = (number, score, similarity) => {
    if (score > (best.get(number)?.score || 0)) best.set(number, { score, similarity });
  };
  for (const [number, one] of left || []) {
    const other = right.get(number);
    if (other) better(number, PARTS * (one.score + other.score), (one.similarity + other.similarity) / 2);
  }
  for (const [number, head] of heads) better(number, HEAD * head.score, HEAD * head.similarity);
  return best;
}

function bestPerEntry(index, word, isLast, least = 0) {
  const root = stem(word);
  const best = new Map();
  const most = index.known.has(word) ? Math.max(...index.terms.filter((term) => term.stem === root).map((term) => term.weight)) : UNSURE;
  for (const [term, similarity] of likesOf(index, word, isLast)) {
    if (similarity < least) continue;
    for (const [number, field] of term.postings) {
      const score = similarity * field * (similarity < SURE ? Math.min(term.weight, most) : term.weight);
      const earlier = best.get(number);
      if (!earlier || score > earlier.score) best.set(number, { score, similarity: similarity * Math.sqrt(field) });
    }
  }
  return best;
}

// The terms that are like a word, each with how alike.
function likesOf(index, word, isLast) {
  return kept(index, `${word} ${isLast} likes`, () => {
    const isWord = (letters) => firstPart(index, letters);
    const root = stem(word);
    const asked = { word, root, group: index.groups.get(root), sound: soundOf(word), isLast, isKnown: index.known.has(word), isWord };
    return index.terms.map((term) => [term, likeness(asked, term)]).filter(([, similarity]) => similarity >= LIKE);
  });
}

// Who types on changes the last word; what the words before it gave is kept.
function kept(index, key, made) {
  if (index.kept.size > KEPT) index.kept.clear();
  if (!index.kept.has(key)) index.kept.set(key, made());
  return index.kept.get(key);
}

// The two indexes, fetched once: names and words of entries, and texts of sections and answers.
// What stands below a name comes apart, and a search does without it when it does not come.

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
