import { CLASS_OF, type Class, classNumber, SYMBOL_OF, SYMBOLS } from "./classes.ts";
import { FEATURE } from "./feature.ts";

type Group = "*" | readonly Class[];

/** Features of two neighbours: each of the first classes before each of the second. "*" is every class. */
const ofClasses: readonly (readonly [Group, readonly Class[], number])[] = [
  ["*", ["latin"], FEATURE.latin],
  ["*", ["arabicDigit"], FEATURE.arabicDigit],
  ["*", ["thaiDigit"], FEATURE.thaiDigit],
  ["*", ["hard", "lost", "separator"], FEATURE.invisible],
  ["*", ["break", "separator"], FEATURE.newline],
  ["*", ["angle"], FEATURE.angle],
  ["*", ["ellipsis"], FEATURE.ellipsis],
  ["*", ["nikhahit"], FEATURE.nikhahit],
  [["dot"], ["dot"], FEATURE.ellipsis],
  [["blank", "hard", "break", "separator"], ["blank", "hard"], FEATURE.extraBlank],
  [["blank", "hard"], ["break", "separator"], FEATURE.extraBlank],
  [["break", "separator"], ["break", "separator"], FEATURE.emptyLine],
  [
    ["blank", "hard", "break", "separator"],
    ["followVowel", "aa", "vowelMark", "tone", "nikhahit"],
    FEATURE.looseMark,
  ],
  [["tone"], ["vowelMark"], FEATURE.markOrder],
  [["followVowel", "aa"], ["tone", "vowelMark"], FEATURE.markOrder],
  [["saraE"], ["saraE"], FEATURE.doubleSaraE],
  [["tone"], ["tone"], FEATURE.doubleMark],
  [["vowelMark"], ["vowelMark"], FEATURE.doubleMark],
  [["nikhahit"], ["nikhahit"], FEATURE.doubleMark],
  [["blank", "hard", "lost"], ["aa", "tone"], FEATURE.lostSaraAm],
  [["arabicDigit", "thaiDigit"], ["dot", "bracket", "bullet"], FEATURE.listMarker],
  [["blank", "hard", "break", "separator"], ["bullet"], FEATURE.listMarker],
];

/** Features of two neighbouring characters. */
const ofLetters: readonly (readonly [string, number])[] = [
  ...["ะะ", "าา", "ำำ", "ๅๅ", "แแ", "โโ", "ใใ", "ไไ"].map((pair) => [pair, FEATURE.doubleMark] as const),
  // The ends of ทต. ทม. ทน. อบต อบจ, which are too short for a sign (signs.ts).
  ...["ต.", "ม.", "น."].map((pair) => [pair, FEATURE.municipality] as const),
  ...["บต", "บจ"].map((pair) => [pair, FEATURE.otherBody] as const),
  ...["19", "20", "25", "๑๙", "๒๐", "๒๕"].map((pair) => [pair, FEATURE.year] as const),
];

/** Features of every two neighbouring symbols. */
export const PAIRS = new Int32Array(SYMBOLS * SYMBOLS);

const symbolsOf = (group: Group): ReadonlySet<number> => {
  const kinds = group === "*" ? undefined : new Set(group.map(classNumber));
  return new Set(SYMBOL_OF.filter((_, unit) => kinds === undefined || kinds.has(CLASS_OF[unit] as number)));
};

const add = (first: number, second: number, feature: number) => {
  const at = first * SYMBOLS + second;
  PAIRS[at] = (PAIRS[at] as number) | feature;
};

for (const [before, after, feature] of ofClasses) {
  const seconds = symbolsOf(after);
  for (const first of symbolsOf(before)) for (const second of seconds) add(first, second, feature);
}
for (const [pair, feature] of ofLetters)
  add(SYMBOL_OF[pair.charCodeAt(0)] as number, SYMBOL_OF[pair.charCodeAt(1)] as number, feature);
