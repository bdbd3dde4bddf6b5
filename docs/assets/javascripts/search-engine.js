// Dutch search over titles and other words: inflection, compounds, typos, partial words, questions.
// Pure functions: an index from records, and results from an index and a query.

const STOP = new Set(
  ("de het een en of in op van voor met bij naar aan uit om te dat die dit deze is zijn was wat wie waar " +
  "hoe wanneer waarom welke ik je jij u we wij ze zij hij mij me mijn jouw ons onze kan kun kunnen moet mag wil " +
  "word wordt worden ben bent heb hebt heeft hebben doe doet doen gaat als er over iets iemand zich ook niet geen " +
  "betekent betekenis uitleg informatie vind door steeds zit zitten zo dan wel al maar want eens ga krijg krijgen ook nog zijn haar").split(" "),
);
const FIELDS = { label: 1, words: 0.92, summary: 0.12 };
// A question counts in full only when it is the question that was asked; lists come after what they list.
const KIND_WEIGHT = { vraag: 0.4, cijfer: 0.75, onderzoek: 0.75, instrument: 0.8, actieplan: 0.8, achtergrond: 0.85 };
const SAME_QUESTION = 0.75;
// Words of somebody who was hurt bring the page with help before anything else.
const FIRST = "nood";
const KIND_ORDER = ["begrip", "leeraanbod", "onderwerp", "hulp", "pagina"];

export function normalized(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "");
}

export function wordsOf(text) {
  return normalized(text).replace(/&/g, "&").match(/[a-z0-9]+(?:&[a-z0-9]+)*\+?/g) || [];
}

// A light stem: plural, diminutive and verb endings, doubled vowels and consonants.
export function stem(word) {
  if (word.length < 4) return word;
  let root = word.replace(/heden$/, "heid").replace(/(?:etjes|etje|tjes|tje|jes|je)$/, "");
  root = root.replace(/(?:eren|eert|eerd|erend)$/, "eer").replace(/(?:ingen|endes|ende|ens|en|es|s|e)$/, "");
  if (root.length > 4) root = root.replace(/^ge(?=[bcdfghjklmnpqrstvwxz])/, "").replace(/(?:dt|[td])$/, "");
  root = root.replace(/([bcdfgklmnprstvz])\1$/, "$1").replace(/(a|e|o|u)\1(?=[^aeiou]*$)/, "$1");
  root = root.replace(/v$/, "f").replace(/z$/, "s");
  return root.length >= 3 ? root : word;
}

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
    .slice(0, limit)
    .map((number) => ({ ...index.entries[number], score: scores[number] }));
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

export function likeness(word, root, term, termRoot, isLast) {
  if (word === term) return 1;
  if (root === termRoot && root.length >= 3) return 0.93;
  const short = Math.min(word.length, term.length);
  const long = Math.max(word.length, term.length);
  if (term.startsWith(word) && word.length >= 2) {
    return word.length >= 4 || isLast ? 0.62 + 0.3 * (word.length / term.length) : 0;
  }
  if (short >= 4) {
    if (term.endsWith(root) || term.endsWith(word)) return 0.62 + 0.2 * (short / long);
    if (word.endsWith(term) || (termRoot.length >= 4 && word.endsWith(termRoot))) return 0.62 + 0.2 * (short / long);
    if (word.startsWith(termRoot) && termRoot.length >= 4) return 0.55 + 0.25 * (termRoot.length / word.length);
    if (root.length >= 5 && term.includes(root)) return 0.5 + 0.2 * (root.length / term.length);
    if (termRoot.length >= 5 && word.includes(termRoot)) return 0.5 + 0.2 * (termRoot.length / word.length);
    const common = commonStart(word, term);
    const allowed = short >= 8 ? 2 : 1;
    if (long - short <= allowed && distance(word, term, allowed) <= allowed) return 0.78;
    if (isLast && word.length >= 5 && distance(word, term.slice(0, word.length), 1) <= 1) return 0.6;
    if (common >= 5 && common / short >= 0.7) return 0.45 + 0.3 * (common / long);
  }
  return 0;
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
