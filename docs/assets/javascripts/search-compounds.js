// Dutch joins words: "racismetraining" is asked for as "racisme" and "training".

import { distance } from "./search-likeness.js";
import { stem } from "./search-words.js";

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
