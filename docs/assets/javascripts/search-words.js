// The words of a Dutch text as search sees them: plain letters, without endings, without small words.

export const STOP = new Set(
  ("de het een en of in op van voor met bij naar aan uit om te dat die dit deze is zijn was wat wie waar " +
  "hoe wanneer waarom welke ik je jij u we wij ze zij hij mij me mijn jouw ons onze kan kun kunnen moet mag wil " +
  "word wordt worden ben bent heb hebt heeft hebben doe doet doen gaat als er over iets iemand zich ook niet geen " +
  "betekent betekenis uitleg informatie vind door steeds zit zitten zo dan wel al maar want eens ga krijg krijgen ook nog zijn haar staat staan gemaakt maakt gemeente").split(" "),
);

export function normalized(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "");
}

// "P en O", "PenO" and "P&O" are one word.
export function wordsOf(text) {
  const joined = text.replace(/\b([A-Z])en([A-Z])\b/g, "$1&$2").replace(/\b([a-z])(?: en | ?& ?)([a-z])\b/gi, "$1&$2");
  return normalized(joined).match(/[a-z0-9]+(?:&[a-z0-9]+)*\+?/g) || [];
}

// Participles of strong verbs, and the verbs that they belong to: "aangesproken" is "aanspreken".
const STRONG = [
  ["sproken", "spreken"], ["sloten", "sluiten"], ["trokken", "trekken"], ["nomen", "nemen"], ["boden", "bieden"],
  ["schreven", "schrijven"], ["grepen", "grijpen"], ["worven", "werven"], ["holpen", "helpen"], ["zwegen", "zwijgen"],
  ["scholden", "schelden"], ["wezen", "wijzen"], ["keken", "kijken"], ["kozen", "kiezen"], ["bogen", "buigen"],
];

function regular(word) {
  const form = STRONG.find(([participle]) => word.endsWith(`ge${participle}`));
  return form ? word.slice(0, -form[0].length - 2) + form[1] : word;
}

// A light stem: plural, diminutive and verb endings, doubled vowels and consonants.
export function stem(word) {
  if (word.length < 4) return word;
  let root = regular(word).replace(/heden$/, "heid").replace(/(?:etjes|etje|tjes|tje|jes|je)$/, "");
  root = root.replace(/^(?:ge)?(.{3,})(?:eren|eert|eerd|eerde|erend|aties?)$/, "$1eer").replace(/(?:ingen|endes|ende|ens|en|es|s|e)$/, "");
  if (root.length > 4) root = root.replace(/^ge(?=[bcdfghjklmnpqrstvwxz])/, "").replace(/(?:dt|[td])$/, "");
  root = root.replace(/([bcdfgklmnprstvz])\1$/, "$1").replace(/(a|e|o|u)\1(?=[^aeiou]*$)/, "$1");
  root = root.replace(/v$/, "f").replace(/z$/, "s");
  return root.length >= 3 ? root : word;
}
