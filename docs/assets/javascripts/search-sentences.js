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
