import { toThaiDigits } from "../../measures/thai/digits.ts";
import { FILE_LIMITS } from "./limits.ts";

/** What a sentence names; each code uses the few it needs. */
export interface RefusalFacts {
  /** What the file is instead, in Thai: "ไฟล์ PDF". */
  readonly seen?: string;
  /** What to do about that, in Thai. */
  readonly advice?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** How many there are of what is limited, in the limit's own unit. */
  readonly count?: number;
  readonly names?: readonly string[];
}

const SAVE_AS =
  "เปิดด้วย Excel แล้วเลือก บันทึกเป็น ชนิด “เวิร์กบุ๊ก Excel (.xlsx)” (บางรุ่นเรียก สมุดงาน Excel) จากนั้นนำไฟล์ใหม่มาใช้";
const COPY_OUT = "คัดลอกเฉพาะชีตของมาตรการไปไว้ในไฟล์ใหม่ แล้วบันทึกเป็น .xlsx";
const FETCH_AGAIN = "คัดลอกหรือดาวน์โหลดไฟล์ใหม่ให้ครบ แล้วเลือกไฟล์อีกครั้ง";

const SENTENCES = {
  "empty-file": () => `ไฟล์นี้ว่างเปล่า มีขนาด ๐ ไบต์ — ${FETCH_AGAIN}`,
  "too-large": ({ count }) =>
    `ไฟล์นี้${count === undefined ? "ใหญ่เกินไป" : `มีขนาด ${megabytes(count)}`} รับได้ไม่เกิน ${megabytes(FILE_LIMITS.fileBytes)} — ย่อรูปภาพหรือนำชีตที่ไม่ใช้ออก แล้วบันทึกและเลือกไฟล์อีกครั้ง`,
  "not-a-workbook": ({ seen = "ไฟล์ชนิดอื่น", advice = SAVE_AS }) =>
    `ไฟล์นี้เป็น${seen} ยังไม่ใช่ไฟล์ Excel (.xlsx) — ${advice}`,
  "old-xls": () => `ไฟล์นี้เป็นไฟล์ Excel รุ่นเก่า (.xls) — ${SAVE_AS}`,
  "password-protected": () =>
    "ไฟล์นี้ตั้งรหัสผ่านไว้ จึงเปิดอ่านไม่ได้ — เปิดด้วย Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก (บางรุ่นเรียก ป้องกันสมุดงาน) > เข้ารหัสด้วยรหัสผ่าน ลบรหัสผ่านออก แล้วบันทึกและเลือกไฟล์อีกครั้ง",
  truncated: () => `ไฟล์นี้มาไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป — ${FETCH_AGAIN}`,
  "unpacks-too-large": ({ count = 0 }) =>
    `ไฟล์นี้คลายออกแล้วใหญ่ถึง ${megabytes(count)} รับได้ไม่เกิน ${megabytes(FILE_LIMITS.unpackedBytes)} และชีตละไม่เกิน ${megabytes(FILE_LIMITS.partBytes)} — ${COPY_OUT}`,
  "too-many-parts": ({ count = 0 }) =>
    `ไฟล์นี้มีชิ้นส่วนภายใน ${amount(count)} ชิ้น รับได้ไม่เกิน ${amount(FILE_LIMITS.entries)} ชิ้น — ${COPY_OUT}`,
  "too-many-sheets": ({ count = 0 }) =>
    `ไฟล์นี้มี ${amount(count)} ชีต รับได้ไม่เกิน ${amount(FILE_LIMITS.sheets)} ชีต — ${COPY_OUT}`,
  "too-many-rows": ({ sheet = "", count = 0 }) =>
    `ชีต ${quoted(sheet)} มีข้อมูลถึงแถวที่ ${amount(count)} รับได้ไม่เกิน ${amount(FILE_LIMITS.rows)} แถว — ลบแถวที่ไม่ใช้ออก หรือ${COPY_OUT}`,
  "too-many-columns": ({ sheet = "", cell = "", count = 0 }) =>
    `ชีต ${quoted(sheet)} มีข้อมูลที่เซลล์ ${cell} คือคอลัมน์ที่ ${amount(count)} รับได้ไม่เกิน ${amount(FILE_LIMITS.columns)} คอลัมน์ — ลบคอลัมน์ที่ไม่ใช้ออก แล้วบันทึกและเลือกไฟล์อีกครั้ง`,
  "too-many-cells": ({ sheet = "" }) =>
    `นับถึงชีต ${quoted(sheet)} ไฟล์นี้มีเกิน ${amount(FILE_LIMITS.cells)} เซลล์ ซึ่งเป็นจำนวนที่รับได้ — ${COPY_OUT}`,
  "too-much-text": ({ sheet = "" }) =>
    `นับถึงชีต ${quoted(sheet)} ไฟล์นี้มีข้อความเกิน ${amount(FILE_LIMITS.characters)} ตัวอักษร ซึ่งเป็นจำนวนที่รับได้ — ${COPY_OUT}`,
  "too-many-merges": ({ sheet = "", count = 0 }) =>
    `ชีต ${quoted(sheet)} มีเซลล์ที่ผสานไว้ ${amount(count)} แห่ง รับได้ไม่เกิน ${amount(FILE_LIMITS.merges)} แห่ง — ยกเลิกการผสานเซลล์ที่ไม่จำเป็น แล้วบันทึกและเลือกไฟล์อีกครั้ง`,
  "zipped-workbooks": ({ names = [] }) =>
    `ไฟล์นี้เป็นไฟล์ .zip ที่มีไฟล์ Excel อยู่ข้างใน ${amount(names.length)} ไฟล์ คือ ${listed(names)} — แตกไฟล์ .zip ก่อน แล้วเลือกทีละไฟล์`,
  "own-file": ({ seen = "" }) => `ไฟล์นี้เป็น${seen}ที่ระบบออกให้ ยังไม่ใช่ไฟล์มาตรการที่ท่านกรอก — เลือกไฟล์ที่กรอกไว้`,
  "no-sheets": () =>
    `ไฟล์นี้ไม่มีชีตที่เป็นตาราง — เปิดด้วย Excel ดูว่ามีชีตแผนมาตรการและผลการดำเนินการ แล้วบันทึกและเลือกไฟล์อีกครั้ง`,
  "cell-too-long": ({ seen = "ข้อความ", sheet, cell, count = 0 }) =>
    `${cell === undefined ? "ข้อความหนึ่ง" : `${seen}ของเซลล์ ${cell} ของชีต ${quoted(sheet ?? "")} `}ยาว ${amount(count)} ตัวอักษร เซลล์หนึ่งของ Excel รับได้ไม่เกิน ${amount(FILE_LIMITS.cellCharacters)} ตัวอักษร — แบ่งข้อความเป็นหลายเซลล์`,
  "report-too-long": ({ count = 0 }) =>
    `รายงานของไฟล์นี้จะยาวถึง ${amount(count)} บรรทัด ออกรายงานได้ไม่เกิน ${amount(FILE_LIMITS.reportLines)} บรรทัด — ลบบรรทัดว่างในเซลล์ หรือแยกมาตรการเป็นหลายไฟล์`,
  "service-busy": () => "ขณะนี้มีไฟล์อื่นส่งเข้ามาพร้อมกันจำนวนมาก — รอสักครู่ แล้วเลือกไฟล์อีกครั้ง",
  "template-unfit": ({ names = [] }) =>
    `แม่แบบนี้ยังใช้ออกรายงานไม่ได้ ${amount(names.length)} แห่ง\n${names.join("\n")}`,
  unreadable: () =>
    `ไฟล์นี้เป็นไฟล์ Excel แต่เนื้อในเสียหาย จึงอ่านไม่ได้ — เปิดด้วย Excel ถ้า Excel เสนอให้ซ่อมแซมให้ตอบ ใช่ แล้วบันทึกเป็นไฟล์ .xlsx ใหม่และเลือกไฟล์นั้น`,
} satisfies Record<string, (facts: RefusalFacts) => string>;

export type RefusalCode = keyof typeof SENTENCES;

/**
 * A file that is not taken, with a Thai sentence for the clerk: what was seen, and what to do next.
 * `message` is for the engineer: the code, and the cause where one is known.
 */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly code: RefusalCode;
  readonly sentence: string;

  constructor(code: RefusalCode, facts: RefusalFacts = {}, cause?: unknown) {
    super(cause instanceof Error ? `${code}: ${cause.message}` : code, cause === undefined ? {} : { cause });
    this.code = code;
    this.sentence = SENTENCES[code](facts);
  }
}

/** For whoever takes a file in, so that a large one is refused before it is read; the size where it is known. */
export function fileTooLarge(bytes?: number): FileRefused {
  return new FileRefused("too-large", bytes === undefined ? {} : { count: bytes });
}

/** The refusal itself, or "unreadable" around whatever else was thrown while a workbook was read. */
export function asRefusal(thrown: unknown): FileRefused {
  return thrown instanceof FileRefused ? thrown : new FileRefused("unreadable", {}, thrown);
}

function amount(count: number): string {
  return toThaiDigits(count.toLocaleString("en-US"));
}

function megabytes(bytes: number): string {
  const count = Math.ceil((bytes / 1024 / 1024) * 10) / 10;
  return `${amount(count)} เมกะไบต์`;
}

const LONGEST_NAME = 60;

function quoted(name: string): string {
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  return `“${shown}”`;
}

const NAMES_SHOWN = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map(quoted).join(" ");
  return names.length > NAMES_SHOWN ? `${shown} และไฟล์อื่น` : shown;
}
