/** Blanks of other widths, and NBSP. */
const HARD = "\u00a0\u2000-\u200a\u202f\u205f\u3000";
/** Line and paragraph separators, and the page and line breaks of old word processors. */
const SEPARATOR = "\u000b\u000c\u0085\u2028\u2029";
/** Controls, soft hyphen, joiners, direction marks, fillers, BOM. */
const HIDDEN =
  "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb";

const RUN = new RegExp(`[ \\t${HARD}${SEPARATOR}${HIDDEN}]+`, "g");
const MENDABLE = new RegExp(`[${HARD}${SEPARATOR}${HIDDEN}]`);
/** Anything beyond what nearly every text consists of: a test of few ranges is ten times as fast as MENDABLE. */
const UNCOMMON = /[^\t\n\r -~ก-๛–]/;
const BLANK = new RegExp(`[ \\t${HARD}]`);
const BREAK = new RegExp(`[${SEPARATOR}]`);
/** The joiner that makes one picture of several (a family emoji). */
const JOINER = "\u200d";
const PICTURE = /[\udc00-\udfff]|\ufe0f/;

/**
 * The text as a reader sees it: blanks of every kind are plain ones and hidden characters are gone. Where some were
 * removed, the blanks around them become one, and none at the ends of a line. Private-use characters and U+FFFD stay.
 */
export function visible(text: string): string {
  if (!UNCOMMON.test(text) || !MENDABLE.test(text)) return text;
  return text.replace(RUN, (run, at: number) => {
    const before = text.charAt(at - 1);
    if (!MENDABLE.test(run) || (run === JOINER && PICTURE.test(before))) return run;
    if (BREAK.test(run)) return "\n";
    const after = text.charAt(at + run.length);
    const atEdge = before === "" || after === "" || before === "\n" || after === "\n";
    return BLANK.test(run) && !atEdge ? " " : "";
  });
}

/**
 * Private-use glyphs by which Thai fonts of the 1990s drew marks beside tall letters or on top of one another, from
 * U+F700 on, with the characters they stand for (the Windows set, as in HarfBuzz's hb-ot-shaper-thai).
 */
const GLYPHS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์\u0e38\u0e39\u0e3a";
const FIRST_GLYPH = 0xf700;
const PRIVATE = /[\ue000-\uf8ff]/g;

/** The text with the private-use glyphs of old Thai fonts written as the characters they show. */
export function withoutGlyphs(text: string): string {
  return text.replace(PRIVATE, (glyph) => GLYPHS.charAt(glyph.charCodeAt(0) - FIRST_GLYPH) || glyph);
}

/** Private-use characters and U+FFFD: nobody can tell for certain what stood there. */
export const UNREADABLE = /[\ue000-\uf8ff\ufffd]/;
