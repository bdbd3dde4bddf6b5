// The words of a Dutch text as search sees them: plain letters, without endings, without small words.

export const STOP = new Set(
  ("de het een en of in op van voor met bij naar aan uit om te dat die dit deze is zijn was wat wie waar " +
  "hoe wanneer waarom welke ik je jij u we wij ze zij hij mij me mijn jouw ons onze kan kun kunnen moet mag wil " +
  "word wordt worden ben bent heb hebt heeft hebben doe doet doen gaat als er over iets iemand zich ook niet geen " +
  "betekent betekenis uitleg informatie vind door steeds zit zitten zo dan wel al maar want eens ga krijg krijgen nog haar staat staan gemaakt maakt gemeente " +
  "er daar hier toch graag even eigenlijk precies soort allemaal zou zal zullen moeten mogen willen jullie hun hem tot dus omdat via gaan komt komen kom weten weet " +
  "zoek zoeken vinden tussen nu soms waarvoor waarmee daarvoor hierover had was hoeveel altijd begrip definitie ie ff aub svp hallo afkorting maken maak " +
  "alsjeblieft hoi elk elke mezelf jezelf welk wiens waarop waarvan waarover hierin daarin zoiets steeds bijna vaak heel erg echt alweer gewoon hadden kon konden moest moesten mocht mochten wilde wou werd werden " +
  "zeg snap begrijp bedoel bedoelen bedoeld bedoelt bestaat zomaar nooit inzake omtrent betreffende aangaande gaarne middels teneinde conform noem noemt noemen heet snel tegenwoordig momenteel ben mn zn t n").split(" "),
);

export function normalized(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "");
}

// "P en O", "PenO" and "P&O" are one word, and so are "R.I.E." and "RIE".
export function wordsOf(text) {
  const joined = text.replace(/\b(?:[a-z]\.){2,}[a-z]?(?![a-z])/gi, (letters) => letters.replaceAll(".", "")).replace(/\b([A-Z])en([A-Z])\b/g, "$1&$2").replace(/\b([a-z])(?: en | ?& ?)([a-z])\b/gi, "$1&$2");
  return normalized(joined).match(/[a-z0-9]+(?:&[a-z0-9]+)*\+?/g) || [];
}

// Participles of strong verbs, and the verbs that they belong to: "aangesproken" is "aanspreken".
const STRONG = [
  ["sproken", "spreken"], ["sloten", "sluiten"], ["trokken", "trekken"], ["nomen", "nemen"], ["boden", "bieden"],
  ["schreven", "schrijven"], ["grepen", "grijpen"], ["worven", "werven"], ["holpen", "helpen"], ["zwegen", "zwijgen"],
  ["scholden", "schelden"], ["wezen", "wijzen"], ["keken", "kijken"], ["kozen", "kiezen"], ["bogen", "buigen"],
  ["meld", "melden"],
];

// What was: "sprak" is "spreken".
const PAST = [
  ["sprak", "spreken"], ["sloot", "sluiten"], ["trok", "trekken"], ["schreef", "schrijven"], ["greep", "grijpen"],
  ["wierf", "werven"], ["hielp", "helpen"], ["zweeg", "zwijgen"], ["schold", "schelden"], ["keek", "kijken"],
  ["koos", "kiezen"], ["sloeg", "slaan"],
];
// Forms that no rule makes alike.
const UNLIKE = [
  ["besproken", "bespreken"], ["besloten", "besluiten"], ["bewezen", "bewijzen"], ["adviezen", "advies"],
  ["gelovig", "geloof"], ["gelovige", "geloof"], ["gelovigen", "geloof"],
];
const FORMS = [...STRONG.map(([participle, verb]) => [`ge${participle}`, verb]), ...PAST, ...UNLIKE];

function regular(word) {
  const [form, verb] = FORMS.find(([ending]) => word.endsWith(ending)) || ["", ""];
  return word.slice(0, word.length - form.length) + verb;
}

// Participles of split verbs: "ingevuld" is "invullen".
const SPLIT = /^(aan|af|door|in|lastig|na|op|over|toe|uit|voor|weg)ge(?!lijk|vings)([^aeiou].{2,}(?:[dt]|[^g]en))$/;

// What a verb, a person and a view have in common: "pesterij" and "pesten", "racist" and "racisme".
const SAME_ROOT = [
  [/(?<=.{4})erij(?:en)?$/, ""],
  [/(?<=..)is(?:me|ten|te|tische|tisch|t)$/, "is"],
  [/(?<=.{4})(?<![^aeiou]l)ing(?:en|s)?$/, "en"],
  [/(?<=.{5})end$/, "en"],
];

// A light stem: plural, diminutive and verb endings, doubled vowels and consonants.
export function stem(word) {
  if (word.length < 4) return word;
  const same = SAME_ROOT.reduce((form, [ending, kept]) => form.replace(ending, kept), regular(word).replace(SPLIT, "$1$2"));
  let root = same.replace(/heden$/, "heid").replace(/(?:etjes|etje|tjes|tje|jes|je)$/, "");
  root = root.replace(/^(?:ge)?(.{3,})(?:eren|eert|eerd|eerde|erend|aties?)$/, "$1eer").replace(/(?:(?<=ing)en|endes|ende|ens|en|es|(?<!aa|ee|oo|ui|ei|ij|[^aeiou]u)s|e)$/, "");
  if (root.length > 4) root = root.replace(/^ge(?=[bcdfghjklmnpqrstvwxz])/, "").replace(/(?:dt|[td])$/, "");
  root = root.replace(/([bcdfgklmnprstvz])\1$/, "$1").replace(/(a|e|o|u)\1(?=[^aeiou]*$)/, "$1");
  root = root.replace(/v$/, "f").replace(/z$/, "s");
  return root.length >= 3 ? root : word;
}

const PLACE = /(?:^| )(?:op|in|bij|van) (?:het|mijn|ons|de|je|hun) (?:werk|werkvloer|kantoor|gemeente|organisatie)(?= |$)/g;

// "Op het werk" tells nothing here: everything on this site is about work.
export function withoutPlace(words) {
  const left = words.join(" ").replace(PLACE, "").trim();
  return left ? left.split(" ") : words;
}

const PARTICLES = new Set("aan af buiten door in mee na om op over terug toe uit voor weg".split(" "));
const AFTER = new Set("aan bij met om op over te tegen van via voor want als en of naar zonder".split(" "));

// "Hoe schrijf ik me in voor" asks for "inschrijven": a particle at the end of a clause joins its verb.
export function joinedVerbs(words, isKnown) {
  const found = [...words];
  words.forEach((particle, place) => {
    const next = words[place + 1];
    if (!PARTICLES.has(particle) || (next && !AFTER.has(next))) return;
    const verb = words.slice(0, place).findIndex((word) => word.length > 2 && !STOP.has(word) && isKnown(particle + word));
    if (verb >= 0) found[verb] = particle + words[verb];
  });
  return found;
}

// How a Dutch word sounds, roughly: words that are spelled differently and sound the same are equal.
const SOUNDS = [
  [/y|ij/g, "ei"], [/au/g, "ou"], [/ch/g, "g"], [/ck|c(?![eiy])/g, "k"], [/c(?=[eiy])/g, "s"], [/ph/g, "f"],
  [/th/g, "t"], [/qu/g, "kw"], [/x/g, "ks"], [/z/g, "s"], [/v/g, "f"], [/t(?=ie|io)/g, "s"], [/ie/g, "i"], [/dt?$/, "t"],
  [/(.)\1+/g, "$1"],
];

export function soundOf(word) {
  return SOUNDS.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word);
}
