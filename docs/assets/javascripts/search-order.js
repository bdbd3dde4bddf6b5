// The first results differ: no name twice, and a question for whoever asks one.

import { joinedStem } from "./search-indexing.js";
import { wordsOf } from "./search-words.js";

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
