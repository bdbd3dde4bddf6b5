// How a Dutch word sounds, roughly: words that are spelled differently and sound the same are equal.

const SOUNDS = [
  [/y|ij/g, "ei"], [/au/g, "ou"], [/ch/g, "g"], [/ck|c(?![eiy])/g, "k"], [/c(?=[eiy])/g, "s"], [/ph/g, "f"],
  [/th/g, "t"], [/qu/g, "kw"], [/x/g, "ks"], [/z/g, "s"], [/v/g, "f"], [/t(?=ie|io)/g, "s"], [/ie/g, "i"], [/dt?$/, "t"],
  [/(.)\1+/g, "$1"],
];

export function soundOf(word) {
  return SOUNDS.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word);
}
