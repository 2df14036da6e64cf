import { createHash } from "node:crypto";
import { ERA } from "../../measures/thai/calendar.ts";
import { thaiTime } from "../thai-time.ts";

/** Bytes that a file's name may have on the usual file systems. */
const MOST_BYTES = 255;
/** So much stays free in a name that is made here, for the day and the number that it may be given later. */
const ROOM = 32;
const WITHOUT_NAME = "ไฟล์มาตรการ";
/** Windows drops these from the end of a name. */
const TRAILING = /[\s.]+$/;
const ENDING = /\.xls[xm]$/i;
/** Names of devices on Windows, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/i;
const SET_ASIDE = /^(.+?) \([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}\.[0-9]{2}\)(?: \([0-9]+\))?$/su;

const clusters = new Intl.Segmenter("th", { granularity: "grapheme" });

/** Is this the name of a workbook, and not of Excel's lock file ("~$…") or of a hidden file? */
export function isWorkbookName(name: string): boolean {
  return ENDING.test(name) && !name.startsWith("~$") && !name.startsWith(".");
}

/** What stands for a file's name in an address: 32 hex digits, from which no path can be made. */
export function keyOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 32);
}

/**
 * A name that every usual file system takes and a reader sees whole: no path, no hidden characters, not the name of a
 * device, composed (NFC), at most 223 bytes, ending in .xlsx or .xlsm. Such a name comes back as it is.
 */
export function safeName(given: string): string {
  const [last = ""] = given.toWellFormed().split(/[/\\]/).slice(-1);
  const plain = last
    .replace(/[\p{Cc}<>:"|?*\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cf}\ufffe\uffff]+/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/^[\s.~$]+/, "")
    .trim();
  const [stem, ending] = parted(plain);
  const tidy = stem.replace(TRAILING, "") || WITHOUT_NAME;
  const free = RESERVED.test(tidy) ? `_${tidy}` : tidy;
  return joined(free, "", ending || ".xlsx", MOST_BYTES - ROOM);
}

/** "แผน (2).xlsx" for 2; the name itself for 1. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const [stem, ending] = parted(name);
  return joined(stem, ` (${number})`, ending, MOST_BYTES);
}

/** "แผน (2567-10-15 14.03).xlsx": the name under which a file is set aside; `now` is in milliseconds since 1970. */
export function asideName(name: string, now: number): string {
  const [stem, ending] = parted(name);
  const iso = thaiTime(now);
  const moment = `${Number(iso.slice(0, 4)) + ERA}${iso.slice(4, 10)} ${iso.slice(11, 13)}.${iso.slice(14, 16)}`;
  // Room for a number is left, so that the moment is never cut off.
  return joined(stem, ` (${moment})`, ending, MOST_BYTES - 8);
}

/** The name that a file had before it was set aside. */
export function formerName(name: string): string {
  const [stem, ending] = parted(name);
  return (SET_ASIDE.exec(stem)?.[1] ?? stem) + ending;
}

function parted(name: string): readonly [stem: string, ending: string] {
  const ending = ENDING.exec(name)?.[0] ?? "";
  return [name.slice(0, name.length - ending.length), ending];
}

/** Shortens the stem by whole clusters of Thai letters and marks until all of it fits. */
function joined(stem: string, addition: string, ending: string, most: number): string {
  let room = most - Buffer.byteLength(addition + ending);
  if (Buffer.byteLength(stem) <= room) return stem + addition + ending;
  let kept = "";
  for (const { segment } of clusters.segment(stem)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  return (kept.replace(TRAILING, "") || WITHOUT_NAME) + addition + ending;
}
