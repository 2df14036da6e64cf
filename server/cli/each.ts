import { basename } from "node:path";
import type { UnreadableFile } from "../summary/office.ts";
import { CommandRefused, sentenceOf, type World } from "./command.ts";
import { printableName } from "./printable.ts";
import { progress } from "./progress.ts";

/**
 * Works through files one after the other, so that memory does not grow with their number. A file that cannot be
 * read is named with its sentence and passed over; the number of such files is returned.
 */
export async function eachWorkbook(
  files: readonly string[],
  world: World,
  work: (file: string) => Promise<void>,
): Promise<number> {
  const show = progress(files.length, world);
  let unread = 0;
  for (const [index, file] of files.entries()) {
    try {
      await work(file);
    } catch (error) {
      unread++;
      const named = error instanceof CommandRefused ? "" : `${printableName(file)}: `;
      world.err(`ita: ${named}${sentenceOf(error)}\n`);
    }
    show(index + 1);
  }
  return unread;
}

/** What is written of a file that could not be read: it is named without the folder that it lies in. */
export function unreadableFile(path: string, thrown: unknown): UnreadableFile {
  return { file: basename(path), sentence: sentenceOf(thrown).replace(`${printableName(path)}: `, "") };
}
