import { NotInSandbox } from "../unknown.ts";
import type { DriveFile } from "./drive-files.ts";

type Test = (file: DriveFile) => boolean;

/** Terms of a search; nothing in the sandbox is in the bin, and all that the account sees was shared with it. */
const TERMS: readonly (readonly [RegExp, (operand: string) => Test])[] = [
  [
    /^mimeType\s*=\s*'([^'\\]*)'$/,
    (type) =>
      ({ mimeType }) =>
        mimeType === type,
  ],
  [/^trashed\s*=\s*(false)$/, () => () => true],
  [/^(sharedWithMe)(?:\s*=\s*true)?$/, () => () => true],
  [
    /^modifiedTime\s*>\s*'([\d:.TZ-]+)'$/,
    (time) =>
      ({ modified }) =>
        modified > Date.parse(time),
  ],
];

const ORDERS: Readonly<Record<string, (one: DriveFile, other: DriveFile) => number>> = {
  modifiedTime: (one, other) => one.modified - other.modified,
  "modifiedTime desc": (one, other) => other.modified - one.modified,
};

/** Reads `q` of files.list: terms joined by "and". @throws {NotInSandbox} for every other */
export function readQuery(q: string): Test {
  const tests = q.split(/\s+and\s+/).map((term) => {
    for (const [shape, test] of TERMS) {
      const match = shape.exec(term.trim());
      if (match) return test(match[1] ?? "");
    }
    throw new NotInSandbox(`files.list q=${term}`);
  });
  return (file) => tests.every((test) => test(file));
}

/** Puts files in the order of `orderBy`. @throws {NotInSandbox} */
export function inOrder(files: readonly DriveFile[], orderBy: string | undefined): readonly DriveFile[] {
  if (orderBy === undefined) return files;
  const order = ORDERS[orderBy];
  if (!order) throw new NotInSandbox(`files.list orderBy=${orderBy}`);
  return files.toSorted(order);
}
