// Dutch joins words: "racismetraining" is asked for as "racisme" and "training".

import { stem } from "./search-words.js";

const SHORTEST = 4;
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
  return word.length >= SHORTEST && (index.known.has(word) || index.roots.has(stem(word)));
}

function without(word, joint) {
  return word.endsWith(joint) ? word.slice(0, word.length - joint.length) : "";
}

function evenness(left = "", right = "") {
  return Math.min(left.length, right.length);
}
