import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { validate } from "../../../measures/validate.ts";
import { checkAnswer } from "../../../server/check.ts";
import type { Examined } from "../../../server/examined.ts";
import { Folder } from "../../../server/folder/folder.ts";
import type { Pause } from "../../../server/folder/patience.ts";
import type { Examine } from "../../../server/folder/scan.ts";
import { summaryOf } from "../../../server/summary/office.ts";
import { FileRefused } from "../../../server/xlsx/refusal.ts";

/** 15 October 2567, 14.03 in Thailand. */
export const NOW = Date.parse("2024-10-15T07:03:00Z");

/** A path for a folder that is not there yet, and is gone after the test. */
export function newPath(): string {
  const parent = mkdtempSync(join(tmpdir(), "ita-folder-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  return join(parent, "มาตรการ");
}

/** A workbook that names its agency and nothing else. */
export function examinedOf(agency: string): Examined {
  const rows = [
    ["รายการ", "ข้อมูล"],
    ["ชื่อหน่วยงาน", agency],
  ];
  const check = validate({ sheets: [{ title: "ข้อมูลหน่วยงาน", rows }] }, { asOf: "2024-10-15" });
  return { check: checkAnswer("", check), office: summaryOf(check, "", "2024-10-15") };
}

/**
 * Takes any text for a workbook of the agency of that name, but for one that begins with "!", and counts how often
 * each was examined.
 */
export function counting(): { readonly examine: Examine; readonly times: Map<string, number> } {
  const times = new Map<string, number>();
  const examine: Examine = async (_, bytes) => {
    const text = new TextDecoder().decode(bytes);
    times.set(text, (times.get(text) ?? 0) + 1);
    if (text.startsWith("!")) throw new FileRefused("empty-file");
    return examinedOf(text);
  };
  return { examine, times };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export const LONG = 60_000;

interface Given {
  readonly path?: string;
  readonly examine?: Examine;
  readonly now?: () => number;
  readonly pause?: Pause;
}

export function folderAt({ path = newPath(), examine, now = () => NOW, pause }: Given = {}): Folder {
  const folder = new Folder(path, examine ?? counting().examine, now, pause);
  onTestFinished(() => folder.close());
  return folder;
}
