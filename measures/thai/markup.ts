import { CLASS_OF, classNumber } from "./classes.ts";
import { matchesOf } from "./matches.ts";

/** Tags that part lines. */
const BLOCK =
  "p|br|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|hr|blockquote|section|article|header|footer|pre|center";
/** Tags that only dress a piece of a line. */
const INLINE = "span|b|i|u|s|strong|em|font|small|sup|sub|mark|label|a|img|o:p";
/** Every attribute has a value, so that "a <b และ c>" is no tag. */
const REST = `(?:\\s+[a-z:-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+))*\\s*/?>`;

/** Characters that web pages write as entities, by name. */
const NAMED: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  shy: "",
  zwnj: "",
  zwj: "",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
};
const ENTITY = `&(?:nbsp;?|(?:${Object.keys(NAMED).join("|")}|#[0-9]{2,5}|#x[0-9a-f]{2,4});)`;

/** Tags and entities of web pages; `<ชื่อ>`, `<https://…>`, `a < b`, `R&D` are none. */
const MARK = `</?(?:${BLOCK}|${INLINE})${REST}|${ENTITY}`;
const MARKS = new RegExp(MARK, "gi");
const ANY_MARK = new RegExp(MARK, "i");
const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK})[\\s/>]`, "i");
/** Entities for signs of which markup is made. */
const SIGN = /^&(?:amp|lt|gt|#38|#60|#62|#x26|#x3c|#x3e);$/i;

/** Stand for a line break, a blank and nothing until the blanks around them are known. */
const BREAK = "\u0001";
const BLANK = "\u0002";
const NONE = "\u0003";
const RUN = new RegExp(`[ \\t\\n${BREAK}${BLANK}${NONE}]+`, "g");
const STAND_IN = new RegExp(`[${BREAK}${BLANK}${NONE}]`);

const HIDDEN = classNumber("hidden");
const LOST = classNumber("lost");

function character(code: number): string {
  const kind = CLASS_OF[code];
  if (kind === HIDDEN || kind === LOST) return NONE;
  return kind !== undefined && kind > HIDDEN ? BLANK : String.fromCodePoint(code);
}

function meant(mark: string): string {
  if (mark.startsWith("<")) return BLOCK_TAG.test(mark) ? BREAK : NONE;
  const name = mark.slice(1).replace(";", "").toLowerCase();
  if (name.startsWith("#x")) return character(Number.parseInt(name.slice(2), 16));
  if (name.startsWith("#")) return character(Number(name.slice(1)));
  const sign = NAMED[name] as string;
  if (sign === "") return NONE;
  return sign === " " ? BLANK : sign;
}

/** Marks replaced, with one break or one blank for each run of them and of the blanks around it. */
function strip(text: string, keeps: (mark: string) => boolean): string {
  return text
    .replace(MARKS, (mark) => (keeps(mark) ? mark : meant(mark)))
    .replace(RUN, (run, at: number, whole: string) => {
      if (!STAND_IN.test(run)) return run;
      if (at === 0 || at + run.length === whole.length) return "";
      if (run.includes(BREAK) || run.includes("\n")) return "\n";
      return run.includes(BLANK) || /[ \t]/.test(run) ? " " : "";
    });
}

const keepsNone = (): boolean => false;
const keepsSigns = (mark: string): boolean => SIGN.test(mark);

/**
 * The text without HTML: block tags are line breaks, other tags are gone, entities are their characters. `&lt;p&gt;`
 * stays as it is where it would become a tag. Undefined when no such reading is free of markup.
 */
export function unmarked(text: string): string | undefined {
  if (!ANY_MARK.test(text)) return text;
  const plain = strip(text, keepsNone);
  if (!ANY_MARK.test(plain)) return plain;
  const careful = strip(text, keepsSigns);
  return strip(careful, keepsSigns) === careful ? careful : undefined;
}

/** The different tags and entities of a text, in order. */
export function marksOf(text: string): readonly string[] {
  return [...new Set(matchesOf(MARKS, text).map(([mark]) => mark))];
}
