import type { Area } from "../measures/grid.ts";
import type { Laid } from "./bands.ts";
import { type Block, layBlock, type Torn, tearBlock } from "./blocks.ts";
import type { DrawnRow, Print } from "./drawing.ts";
import type { StyleBook } from "./style-book.ts";

/** A block with what its place among the others asks for. */
export interface PageBlock extends Block {
  /** Row of the layout that it comes from. */
  readonly from: number;
  /** Repeated at the top of every later page. */
  readonly title: boolean;
  /** Stands for one entry of a group. */
  readonly entry: boolean;
  /** A paragraph: it may go on over pages even where it would fit on one. */
  readonly flows: boolean;
  /** Stays on a page with the block after it, where both fit on one. */
  readonly withNext: boolean;
}

export interface Paged {
  readonly rows: DrawnRow[];
  readonly merges: Area[];
  /** First row of each row of the layout. */
  readonly firstRows: ReadonlyMap<number, number>;
}

const CENTIMETRE = 72 / 2.54;
const A4 = { short: 21 * CENTIMETRE, long: 29.7 * CENTIMETRE };
/** Printers and spreadsheets round heights in their own ways: so much of a page is reckoned with. */
const USED = 0.96;
/** A block that must be torn anyway begins on a page that has at least this share of it left. */
const WORTH_BEGINNING = 0.3;
/** Running text goes on over pages where at least this many points of it, about three lines, fit. */
const WORTH_FLOWING = 66;
/** About so many points of the last entry go with signatures that do not fit below it. */
const TAKEN_ALONG = 66;

/** Room for columns and rows on one page, in points of the unscaled sheet. */
export function pageRoom({ orientation, margins, scale = 100 }: Print): { width: number; height: number } {
  const [width, height] = orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const across = width - (margins.left + margins.right) * CENTIMETRE;
  const down = height - (margins.top + margins.bottom) * CENTIMETRE;
  return { width: (across * 100) / scale, height: (down * USED * 100) / scale };
}

/**
 * Sets blocks on pages of a height (points). A block that fits on a page is never torn, nor parted from the next
 * when it is to stay with it; a page is left early for these reasons only.
 */
export function setPages(blocks: readonly PageBlock[], height: number, styles: StyleBook): Paged {
  const rows: DrawnRow[] = [];
  const merges: Area[] = [];
  const firstRows = new Map<number, number>();
  let titles = 0;
  let used = 0;

  const breakPage = () => {
    const last = rows[rows.length - 1];
    if (last) rows[rows.length - 1] = { ...last, breakAfter: true };
    used = titles;
  };
  let last: Put | undefined;
  const put = (block: PageBlock, laid: Laid, part: Block = block) => {
    last = { block, part, laid, row: rows.length, merge: merges.length, used };
    if (!firstRows.has(block.from)) firstRows.set(block.from, rows.length);
    for (const { top, bottom, ...columns } of laid.merges) {
      merges.push({ top: top + rows.length, bottom: bottom + rows.length, ...columns });
    }
    rows.push(...laid.rows);
    used += laid.height;
    if (block.title) titles += laid.height;
  };
  const putTorn = ({ block, laid }: Sized) => {
    if (used + laid.height <= height) return put(block, laid);
    let rest: Block | undefined = block;
    while (rest) {
      const fresh = used <= titles;
      const torn: Torn<Block> = tearBlock(rest, height - used, styles);
      // What cannot be torn even on a page of its own is left to the spreadsheet.
      if (fresh && !torn.head) return put(block, layBlock(rest, styles), rest);
      if (torn.head) put(block, layBlock(torn.head, styles), torn.head);
      if (torn.tail) breakPage();
      rest = torn.tail;
    }
  };
  /** Signatures never stand alone on a page: the end of the last entry goes with them. */
  const takeAlong = () => {
    const torn = last && tearBlock(last.part, last.laid.height - TAKEN_ALONG, styles);
    if (!last || !torn?.head || !torn.tail) return;
    const { block, row, merge } = last;
    rows.length = row;
    merges.length = merge;
    used = last.used;
    put(block, layBlock(torn.head, styles), torn.head);
    breakPage();
    put(block, layBlock(torn.tail, styles), torn.tail);
  };
  const putChain = (chain: readonly Sized[]): void => {
    const total = heightOf(chain);
    const fresh = used <= titles;
    const flows = chain.length === 1 && chain[0]?.block.flows;
    if (used + total > height && !fresh && !flows && titles + total <= height) breakPage();
    if (used + total <= height) {
      for (const { block, laid } of chain) put(block, laid);
      return;
    }
    // Too much for one page: what leads up to the first entry goes with its beginning, the rest goes for itself.
    const first = chain.findIndex(({ block }) => block.entry || block.flows);
    const lead = chain.slice(0, first + 1 || chain.length);
    if (lead.length < chain.length) {
      const rest = chain.slice(lead.length);
      putChain(lead);
      if (used + heightOf(rest) > height && !rest.some(({ block }) => block.entry)) takeAlong();
      putChain(rest);
      return;
    }
    const { block: main } = lead[lead.length - 1] as Sized;
    const least = main.entry ? (height - titles) * WORTH_BEGINNING : WORTH_FLOWING;
    if (used > titles && height - used - heightOf(lead.slice(0, -1)) < least) breakPage();
    for (const sized of lead) putTorn(sized);
  };
  for (const chain of chainsOf(blocks, styles)) putChain(chain);
  return { rows, merges, firstRows };
}

/** A block or a part of one, where it was put, and how full the page was before it. */
interface Put {
  readonly block: PageBlock;
  readonly part: Block;
  readonly laid: Laid;
  readonly row: number;
  readonly merge: number;
  readonly used: number;
}

function heightOf(chain: readonly Sized[]): number {
  return chain.reduce((sum, { laid }) => sum + laid.height, 0);
}

interface Sized {
  readonly block: PageBlock;
  readonly laid: Laid;
}

/** Blocks in runs of those that stay together. */
function chainsOf(blocks: readonly PageBlock[], styles: StyleBook): Sized[][] {
  const chains: Sized[][] = [];
  let open: Sized[] | undefined;
  for (const block of blocks) {
    if (!open) {
      open = [];
      chains.push(open);
    }
    open.push({ block, laid: layBlock(block, styles) });
    if (!block.withNext) open = undefined;
  }
  return chains;
}
