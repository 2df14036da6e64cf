/** What a UTF-16 unit is to Thai text. Those that part words, and hidden ones, come last: see PARTING. */
export const CLASSES = [
  "other",
  "latin",
  "arabicDigit",
  "thaiDigit",
  "consonant",
  "leadVowel",
  "saraE",
  "followVowel",
  "aa",
  "vowelMark",
  "tone",
  "nikhahit",
  "angle",
  "dot",
  "ellipsis",
  "bullet",
  "bracket",
  "lost",
  "hidden",
  "hard",
  "blank",
  "break",
  "separator",
] as const;

export type Class = (typeof CLASSES)[number];

/** The number by which CLASS_OF and pair tables know a class. */
export const classNumber = (name: Class): number => CLASSES.indexOf(name);

/** Classes from this number on part pieces of text, or (the first of them) are looked through. */
export const PARTING = classNumber("hidden");

/** Class of every UTF-16 unit as [first, last, class]; a later line wins over an earlier one. */
const ranges: readonly (readonly [number, number, Class])[] = [
  [0x0000, 0x001f, "hidden"],
  [0x0009, 0x0009, "blank"],
  [0x000a, 0x000a, "break"],
  [0x000b, 0x000c, "separator"],
  [0x000d, 0x000d, "break"],
  [0x0020, 0x0020, "blank"],
  [0x0026, 0x0026, "angle"],
  [0x0029, 0x0029, "bracket"],
  [0x002d, 0x002d, "bullet"],
  [0x002e, 0x002e, "dot"],
  [0x0030, 0x0039, "arabicDigit"],
  [0x003c, 0x003c, "angle"],
  [0x0041, 0x005a, "latin"],
  [0x0061, 0x007a, "latin"],
  [0x007f, 0x009f, "hidden"],
  [0x0085, 0x0085, "separator"],
  [0x00a0, 0x00a0, "hard"],
  [0x00ad, 0x00ad, "hidden"],
  [0x00c0, 0x024f, "latin"],
  [0x00d7, 0x00d7, "other"],
  [0x00f7, 0x00f7, "other"],
  [0x034f, 0x034f, "hidden"],
  [0x061c, 0x061c, "hidden"],
  [0x0e01, 0x0e2e, "consonant"],
  [0x0e30, 0x0e30, "followVowel"],
  [0x0e31, 0x0e31, "vowelMark"],
  [0x0e32, 0x0e32, "aa"],
  [0x0e33, 0x0e33, "followVowel"],
  [0x0e34, 0x0e3a, "vowelMark"],
  [0x0e40, 0x0e40, "saraE"],
  [0x0e41, 0x0e44, "leadVowel"],
  [0x0e45, 0x0e45, "followVowel"],
  [0x0e47, 0x0e47, "vowelMark"],
  [0x0e48, 0x0e4c, "tone"],
  [0x0e4d, 0x0e4d, "nikhahit"],
  [0x0e4e, 0x0e4e, "vowelMark"],
  [0x0e50, 0x0e59, "thaiDigit"],
  [0x115f, 0x1160, "hidden"],
  [0x17b4, 0x17b5, "hidden"],
  [0x180e, 0x180e, "hidden"],
  [0x2000, 0x200a, "hard"],
  [0x200b, 0x200f, "hidden"],
  [0x2022, 0x2022, "bullet"],
  [0x2026, 0x2026, "ellipsis"],
  [0x2028, 0x2029, "separator"],
  [0x202a, 0x202e, "hidden"],
  [0x202f, 0x202f, "hard"],
  [0x205f, 0x205f, "hard"],
  [0x2060, 0x206f, "hidden"],
  [0x3000, 0x3000, "hard"],
  [0x3164, 0x3164, "hidden"],
  [0xe000, 0xf8ff, "lost"],
  [0xfe00, 0xfe0f, "hidden"],
  [0xfeff, 0xfeff, "hidden"],
  [0xffa0, 0xffa0, "hidden"],
  [0xfff9, 0xfffb, "hidden"],
  [0xfffd, 0xfffd, "lost"],
];

/** Class number of every UTF-16 unit. */
export const CLASS_OF = new Uint8Array(0x10000);
for (const [first, last, name] of ranges) CLASS_OF.fill(classNumber(name), first, last + 1);

/** How many symbols there are: the Thai block, most of whose last third stands for what is not Thai. */
export const SYMBOLS = 0x80;
const THAI_BLOCK = 0x0e00;
/** The block's codes from here on are no characters. */
const FIRST_DIGIT = 0x5c;
const FIRST_CLASS = SYMBOLS - CLASSES.length;

/** The symbol of all characters of a class that are neither Thai letters nor digits. */
export const symbolOfClass = (name: Class): number => FIRST_CLASS + classNumber(name);

/**
 * A symbol for every UTF-16 unit, fine enough to read words by: each Thai letter and each digit has its own, any
 * other character that of its class. In the order of the classes, so that those which part words come last.
 */
export const SYMBOL_OF = CLASS_OF.map((kind) => FIRST_CLASS + kind);
for (let thai = 1; thai < SYMBOLS; thai++) {
  const kind = CLASS_OF[THAI_BLOCK + thai] as number;
  if (kind !== classNumber("other")) SYMBOL_OF[THAI_BLOCK + thai] = thai;
}
for (let digit = 0; digit < 10; digit++) SYMBOL_OF[0x30 + digit] = FIRST_DIGIT + digit;
