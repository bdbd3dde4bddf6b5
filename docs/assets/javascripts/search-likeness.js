// How much a typed word looks like a word of the index: 0 for not at all, 1 for the same. And what words it joins.

import { stem } from "./search-words.js";

// What the end of a word is worth when no word stands before it: "houder" is no kind of "ouder".
const CUT = 0.7;
// What another word is worth that people use for the same thing.
const SAME = 0.75;

export function likeness(asked, term) {
  const alike = likeSpelled(asked, term);
  return asked.group !== undefined && asked.group === term.group ? Math.max(SAME, alike) : alike;
}

function likeSpelled({ word, root, sound, isLast, isKnown, isWord }, { term, stem: termRoot, sound: termSound }) {
  if (word === term) return 1;
  if (root === termRoot && root.length >= 3) return 0.93;
  if (term.startsWith(word) && word.length >= 2) {
    return word.length >= 4 || isLast ? 0.62 + 0.3 * (word.length / term.length) : 0;
  }
  if (Math.min(word.length, term.length) < 4) return 0;
  if (sound === termSound) return 0.85;
  return joinedLikeness(word, root, term, termRoot, isWord) || typoLikeness(word, term, isLast, isKnown);
}

// One is a part of the other, as in a compound.
function joinedLikeness(word, root, term, termRoot, isWord) {
  const share = Math.min(word.length, term.length) / Math.max(word.length, term.length);
  const end = [word, root].find((part) => term.endsWith(part));
  if (end) return (0.62 + 0.2 * share) * (isWord(term.slice(0, -end.length)) ? 1 : CUT);
  const tail = [term, termRoot].find((part) => part.length >= 4 && term.startsWith(part) && word.endsWith(part));
  if (tail) return (0.62 + 0.2 * share) * (isWord(word.slice(0, -tail.length)) ? 1 : CUT);
  if (word.startsWith(termRoot) && termRoot.length >= 4) return 0.55 + 0.25 * (termRoot.length / word.length);
  if (root.length >= 5 && term.includes(root)) return 0.5 + 0.2 * (root.length / term.length);
  if (termRoot.length >= 5 && word.includes(termRoot)) return 0.5 + 0.2 * (termRoot.length / word.length);
  return 0;
}

// A word that exists as it was typed is no typo; it can still begin as another does.
function typoLikeness(word, term, isLast, isKnown) {
  const short = Math.min(word.length, term.length);
  const long = Math.max(word.length, term.length);
  const common = commonStart(word, term) - prefixLength(word);
  const allowed = short >= 8 ? 2 : 1;
  if (!isKnown && long - short <= allowed && distance(word, term, allowed) <= allowed) return 0.78;
  if (!isKnown && isLast && word.length >= 5 && distance(word, term.slice(0, word.length), 1) <= 1) return 0.6;
  return common >= 5 && common / short >= 0.7 ? 0.45 + 0.3 * (common / long) : 0;
}

// What stands before many verbs makes no two of them alike: "aanpassen" is not "aanpakken".
const PREFIX = /^(?:aan|af|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|ver|voor|weg)(?=[^aeiou])/;

function prefixLength(word) {
  return PREFIX.exec(word)?.[0].length || 0;
}

function commonStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

// Optimal string alignment: insertions, deletions, substitutions and swapped neighbours.
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2] + 1);
      current.push(value);
      lowest = Math.min(lowest, value);
    }
    if (lowest > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length];
}

// Dutch joins words: "racismetraining" is asked for as "racisme" and "training".

const SHORTEST = 4;
// Letters that two words have together when one of them is short, as in "mijn lo".
const JOINED = 6;
const JOINTS = ["", "s", "en", "e"];

// The two known words that an unknown word is made of, as even as can be; nothing for any other word.
export function partsOf(index, word) {
  if (index.known.has(word) || word.length < 2 * SHORTEST) return [];
  let best = [];
  for (let place = SHORTEST; place <= word.length - SHORTEST; place += 1) {
    const right = word.slice(place);
    if (!isKnown(index, right)) continue;
    const left = firstPart(index, word.slice(0, place));
    if (left && evenness(left, right) > evenness(...best)) best = [left, right];
  }
  return best;
}

// The known word in front of a compound, without the letters that join; nothing when there is none.
export function firstPart(index, letters) {
  return JOINTS.map((joint) => without(letters, joint)).find((part) => isKnown(index, part));
}

function isKnown(index, word) {
  const root = stem(word);
  return word.length >= SHORTEST && (index.known.has(word) || index.roots.has(root) || index.groups.has(root));
}

function without(word, joint) {
  return word.endsWith(joint) ? word.slice(0, word.length - joint.length) : "";
}

function evenness(left = "", right = "") {
  return Math.min(left.length, right.length);
}

// Two words that are one word of the index: "actie plan", also with a slip as in "dialoog sesies".
export function joinedPairs(index, words) {
  const found = [];
  for (const word of words) {
    const joined = (found.at(-1) || "") + word;
    if (found.length && isPair(index, found.at(-1), word, joined)) found[found.length - 1] = joined;
    else found.push(word);
  }
  return found;
}

function isPair(index, left, right, joined) {
  if (joined.length >= JOINED && index.known.has(joined)) return true;
  if (Math.min(left.length, right.length) < SHORTEST - 1 || joined.length < 2 * SHORTEST) return false;
  if (index.known.has(joined) || index.roots.has(stem(joined))) return true;
  if (isKnown(index, left) && isKnown(index, right)) return false;
  return index.terms.some(({ term }) => term.length > 9 && distance(joined, term, 1) <= 1);
}
