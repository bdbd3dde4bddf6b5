// What counts beside the words themselves: the kind of entry, a name that is asked for as a whole, and
// what else is found: the first results differ.

import { joinedStem } from "./search-indexing.js";
import { wordsOf } from "./search-words.js";

// A question counts in full only when it is the question that was asked; lists come after what they list.
const KIND_WEIGHT = { vraag: 0.4, cijfer: 0.75, onderzoek: 0.75, instrument: 0.8, actieplan: 0.8, achtergrond: 0.85 };
const SAME_QUESTION = 0.75;
const WHOLE_QUESTION = 0.8;
// Who asks how many, looks for a figure.
const FIGURE = 1.4;
const NUMBER = /\b(?:hoeveel|procent|percentages?|aantal|aantallen|cijfers?|getal|getallen)\b/;
// The words of a phrase in another order, or with others around them.
const WITHIN = 6;
// A name or synonym written apart or together, or in the plural.
const JOINED = 11;
// The first words of a name, as they stand in it.
const BEGUN = 10;
// Who types just a word, wants to know what it means before what can be learned about it.
const EXPLAINS = 1;
const KIND_ORDER = ["begrip", "leeraanbod", "onderwerp", "hulp", "pagina"];

export function asksNumber(whole) {
  return NUMBER.test(whole);
}

export function kindWeight(entry, coverage, hit, isNumberAsked) {
  if (isNumberAsked && entry.kind === "cijfer") return FIGURE;
  const same = coverage >= SAME_QUESTION && hit >= Math.max(1.5, SAME_QUESTION * entry.meaningful);
  const within = coverage >= WHOLE_QUESTION && hit >= 1.5;
  return entry.kind === "vraag" && (same || within) ? 1 : KIND_WEIGHT[entry.kind] || 1;
}

export function kindRank(entry) {
  const rank = KIND_ORDER.indexOf(entry.kind);
  return rank < 0 ? KIND_ORDER.length : rank;
}

// A whole name or synonym that is asked for, or whose words stand in the question, counts most.
export function phraseBonus(entry, { whole, asked, joined, sound, shares }) {
  let bonus = Math.max(entry.sounds.has(sound) ? 10 : 0, JOINED * (entry.joined.get(joined) || 0));
  for (const [phrase, weight] of entry.phrases) {
    if (phrase === whole || phrase === asked) bonus = Math.max(bonus, 12 * weight + (entry.kind === "begrip" ? EXPLAINS : 0));
    else if (whole.includes(" ") && phrase.startsWith(`${whole} `)) bonus = Math.max(bonus, BEGUN * weight);
    else if (phrase.length > 3 && phrase.startsWith(asked)) bonus = Math.max(bonus, 3 * weight);
  }
  for (const [phrase, meanings, weight] of entry.bags) {
    const together = meanings.length > 1 && meanings.every((meaning) => shares.has(meaning));
    if (together || ` ${whole} `.includes(` ${phrase} `)) bonus = Math.max(bonus, WITHIN * weight * shareOf(meanings, shares));
  }
  return bonus;
}

// How much of what the question tells the words of a phrase have; small words alone have half.
function shareOf(meanings, shares) {
  return meanings.length ? meanings.reduce((sum, meaning) => sum + (shares.get(meaning) || 0), 0) : 0.5;
}

// What people look at before they type something else.
const FIRST = 3;
// A sentence of so many words is a question, and gets one that fits nearly as well as the third result.
const SENTENCE = 4;
const NEARLY = 0.75;

export function withVariety(ranked, entries, scores, wordCount) {
  const different = withoutDoubles(ranked, entries);
  const isQuestion = (number) => entries[number].kind === "vraag";
  const first = different.slice(0, FIRST);
  const question = different.find(isQuestion);
  if (wordCount < SENTENCE || question === undefined || first.some(isQuestion)) return different;
  if (scores[question] < NEARLY * scores[first.at(-1)]) return different;
  const others = different.filter((number) => number !== question);
  return [...others.slice(0, FIRST - 1), question, ...others.slice(FIRST - 1)];
}

// A term and a topic of the same name tell nearly the same: the second comes after the first three.
function withoutDoubles(ranked, entries) {
  const names = new Set();
  const [first, doubles] = [[], []];
  for (const number of ranked.slice(0, 2 * FIRST)) {
    const name = joinedStem(wordsOf(entries[number].label).join(" "));
    (first.length < FIRST && names.has(name) ? doubles : first).push(number);
    names.add(name);
  }
  return [...first.slice(0, FIRST), ...doubles, ...first.slice(FIRST), ...ranked.slice(2 * FIRST)];
}

// Sentences: how much of what somebody tells stands together in one name. Of a long sentence many
// entries have a common word; what is meant has its rare words, and has several of them.

// From so many words on it is a sentence; every further word tells more, up to a limit.
const SHORTEST = 4;
const LONGEST = 8;
// What each word of a sentence counts beside what is found word by word.
const WORD = 6;
// The longer somebody speaks, the more likely that an answer is meant, not the meaning of a word.
const SPOKEN = 0.1;
// What is left of a score when an entry has nothing of what the best one has together.
const APART = 0.5;
// How much it matters that a name tells nothing else.
const NOTHING_ELSE = 0.4;

export function isSentence(words) {
  return words.length >= SHORTEST;
}

// The scores of entries word by word, with what they have together of a sentence of so many words.
export function withTogether(scores, together, entries, length) {
  const words = Math.min(LONGEST, length) - 2;
  const most = Math.max(...together) || 1;
  return scores.map((score, number) => {
    const spoken = entries[number].kind === "vraag" ? 1 + SPOKEN * words : 1;
    return score * (APART + (1 - APART) * (together[number] / most)) + WORD * words * spoken * together[number];
  });
}

// Two orders in turns: what stands together in a name, and what the words give one by one.
export function inTurns(together, single) {
  return [...new Set(together.flatMap((number, place) => [number, single[place]]))].filter((number) => number !== undefined);
}

// For each entry which share of what is asked stands together: half in its best name, half in all of them.
// For each word that is asked: the terms that are like it, each with how alike; and its share of the whole.
export function togetherOf({ entries, names }, likes, shares) {
  const [inName, ofName] = [0, 0].map(() => new Float64Array(names.length));
  const [inBest, inAll] = [0, 0].map(() => new Float64Array(entries.length));
  likes.forEach((like, place) => {
    const [nearest, entryNearest] = [new Map(), new Map()];
    for (const [term, likeness] of like) {
      for (const name of term.names) if (likeness > (nearest.get(name)?.likeness || 0)) nearest.set(name, { likeness, weight: term.weight });
    }
    for (const [name, { likeness, weight }] of nearest) {
      const { entry } = names[name];
      inName[name] += likeness ** 2 * shares[place];
      ofName[name] += likeness ** 2 * weight;
      entryNearest.set(entry, Math.max(likeness, entryNearest.get(entry) || 0));
    }
    for (const [entry, likeness] of entryNearest) inAll[entry] += likeness ** 2 * shares[place];
  });
  names.forEach(({ entry, weight }, name) => {
    if (!inName[name]) return;
    const own = Math.min(1, ofName[name] / weight);
    inBest[entry] = Math.max(inBest[entry], inName[name] * (1 - NOTHING_ELSE + NOTHING_ELSE * own));
  });
  return inAll.map((share, number) => (share + inBest[number]) / 2);
}
