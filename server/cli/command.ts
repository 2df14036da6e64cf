import { debuglog } from "node:util";
import { FileRefused } from "../xlsx/refusal.ts";
import { printableName } from "./printable.ts";

/** What a command may use of the world around it. */
export interface World {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard error is a terminal, so that progress can be drawn there. */
  readonly terminal: boolean;
  /** Today in Thailand, ISO (C.E.). */
  readonly today: () => string;
}

/** 0 = nothing to mend at level must · 1 = something to mend · 2 = it could not be done. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], world: World) => Promise<ExitCode>;

/** The call itself cannot be understood, or a file cannot be read or written: one Thai sentence, exit code 2. */
export class CommandRefused extends Error {
  readonly sentence: string;

  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    // It names what was typed, and files.
    this.sentence = printableName(sentence);
  }
}

const trace = debuglog("ita");

/**
 * One sentence about whatever was thrown. What nobody foresaw is named by its kind alone: its message could hold a
 * cell's text. NODE_DEBUG=ita shows the rest to an engineer.
 */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof CommandRefused || thrown instanceof FileRefused) return thrown.sentence;
  trace("%o", thrown);
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return `ระบบทำงานนี้ไม่สำเร็จ (${kind}) — ลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลระบบ ซึ่งดูรายละเอียดได้ด้วย NODE_DEBUG=ita`;
}
