/**
 * Advance widths of TH Sarabun New (and of TH SarabunPSK, its older name), in thousandths of an em. Measured in
 * Laksaman of fonts-thai-tlwg, which is the same design 1.503 times larger; checked against the genuine font 1.35.
 */
interface Advances {
  /** U+0020 – U+007E. */
  readonly latin: readonly number[];
  /** U+0E01 – U+0E5B: the marks above and below a consonant have none of their own. */
  readonly thai: readonly number[];
}

// biome-ignore format: one long line a table is easier to compare with a font than a column of numbers
const REGULAR: Advances = {
  latin: [216,147,208,403,361,585,423,120,190,190,285,411,162,216,162,270,362,362,362,362,362,362,362,362,362,362,162,162,411,411,411,283,536,400,378,406,431,351,351,425,441,147,264,376,353,548,441,486,378,487,379,352,379,466,390,588,418,366,424,196,262,196,412,352,204,344,401,331,401,374,206,311,390,143,155,316,200,601,390,398,401,401,217,282,238,390,341,507,318,337,321,208,153,208,416],
  thai: [386,378,382,393,393,408,294,367,377,378,382,519,519,425,425,343,461,532,543,391,391,378,430,335,420,428,428,381,381,447,447,425,400,375,322,378,381,425,335,393,438,381,427,454,387,372,391,357,0,316,316,0,0,0,0,0,0,0,0,0,0,0,411,203,377,237,242,244,205,399,0,0,0,0,0,0,0,0,450,449,449,449,449,449,449,449,449,449,449,522,697],
};

// biome-ignore format: as above
const BOLD: Advances = {
  latin: [226,168,291,462,367,688,486,169,244,244,343,417,172,226,172,276,378,378,378,378,378,378,378,378,378,378,172,172,417,417,417,289,572,451,396,432,459,358,358,454,472,163,282,411,359,574,472,518,390,518,395,365,421,482,422,612,426,396,451,234,268,234,418,376,210,367,435,347,435,391,254,332,423,163,171,340,213,636,423,412,431,431,246,296,258,418,358,480,349,361,358,255,177,255,422],
  thai: [391,415,431,403,403,453,318,390,405,415,431,565,565,425,425,372,492,551,576,405,405,391,438,358,433,445,445,414,414,482,482,425,417,386,329,391,399,425,379,403,461,399,438,468,394,385,380,340,0,336,336,0,0,0,0,0,0,0,0,0,0,0,389,208,395,252,269,252,209,437,0,0,0,0,0,0,0,0,450,456,456,456,456,456,456,456,456,456,456,525,697],
};

/** Code point, regular, bold. */
// biome-ignore format: as above
const OTHERS: readonly (readonly [number, number, number])[] = [[0xa0,216,226],[0xab,298,356],[0xb0,212,277],[0xb1,411,440],[0xb7,162,172],[0xbb,294,356],[0xd7,411,417],[0xf7,411,417],[0x2013,360,335],[0x2014,721,693],[0x2018,247,253],[0x2019,247,253],[0x201c,370,384],[0x201d,370,384],[0x2022,216,226],[0x2026,479,504],[0x2212,411,417],[0x2248,411,417],[0x2264,411,417],[0x2265,411,417]];

/** Letters of other scripts come from some other font; nearly all are narrower than this. */
const UNKNOWN = 620;
/** East Asian characters and pictures, which also come from another font, at its full width. */
const WIDE = 1100;
const TABLE_END = 0x3000;

function table(face: Advances, other: 1 | 2): Uint16Array {
  const advances = new Uint16Array(TABLE_END).fill(UNKNOWN);
  advances.fill(0, 0, 0x20);
  advances.fill(0, 0x300, 0x370);
  advances.fill(0, 0x200b, 0x2010);
  face.latin.forEach((advance, index) => {
    advances[0x20 + index] = advance;
  });
  face.thai.forEach((advance, index) => {
    advances[0xe01 + index] = advance;
  });
  for (const row of OTHERS) advances[row[0]] = row[other];
  return advances;
}

const TABLES = { regular: table(REGULAR, 1), bold: table(BOLD, 2) };

/** Width of `text` from `start` to before `end`, in thousandths of an em. */
export function advanceOf(text: string, start: number, end: number, bold: boolean): number {
  const advances = bold ? TABLES.bold : TABLES.regular;
  let sum = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < TABLE_END) sum += advances[code] as number;
    // The second half of a surrogate pair and a variation selector add nothing to the first.
    else if ((code & 0xfc00) !== 0xdc00 && (code & 0xfff0) !== 0xfe00) sum += WIDE;
  }
  return sum;
}
