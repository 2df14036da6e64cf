import { randomBytes } from "node:crypto";

/** What came of something that was asked for, to be shown on the page that follows. */
export interface Notice {
  readonly title: string;
  /** Something was not done. */
  readonly isTrouble: boolean;
  readonly lines: readonly { readonly name?: string; readonly sentence: string }[];
  /** The file that was just set aside, so that it can be brought back at once. */
  readonly asideKey?: string;
}

const KEPT_MS = 10 * 60 * 1000;
/** Letters of all notices together: those of hundreds who save hundreds of files at once. */
const MOST_LETTERS = 15 * 2 ** 20;

/** Notices for a few minutes, in memory: their words, which name files, stand in no address. */
export class Notices {
  readonly #now: () => number;
  readonly #kept = new Map<
    string,
    { readonly notice: Notice; readonly until: number; readonly letters: number }
  >();

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  keep(notice: Notice): string {
    const now = this.#now();
    const letters = lettersOf(notice);
    let held = letters;
    for (const kept of this.#kept.values()) held += kept.letters;
    for (const [id, kept] of this.#kept) {
      if (kept.until > now && held <= MOST_LETTERS) break;
      this.#kept.delete(id);
      held -= kept.letters;
    }
    const id = randomBytes(16).toString("hex");
    this.#kept.set(id, { notice, until: now + KEPT_MS, letters });
    return id;
  }

  find(id: string): Notice | undefined {
    const kept = this.#kept.get(id);
    return kept && kept.until > this.#now() ? kept.notice : undefined;
  }
}

function lettersOf({ title, lines }: Notice): number {
  return lines.reduce((sum, { name = "", sentence }) => sum + name.length + sentence.length, title.length);
}
