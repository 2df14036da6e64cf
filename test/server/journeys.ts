import type { Filling } from "../../measures/form/filling.ts";
import { paint } from "../../server/xlsx/paint.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { drawForm } from "../../templates/form.ts";
import { officeName } from "../bench/offices.ts";
import { XLSX } from "./api/asking.ts";
import { measures } from "./reports.ts";
import { type Answer, type Body, Unexpected, type Visitor } from "./visitor.ts";

/** Somebody who uses the service. */
export interface Person {
  readonly visitor: Visitor;
  /** From 0 to less than 1; the same numbers in every run. */
  readonly draw: () => number;
  /** What he thinks before his next step. */
  readonly think: () => Promise<void>;
  readonly books: Books;
}

/** The workbooks of one office, whose name is nobody else's: an answer that went to the wrong person is noticed. */
export interface Books {
  readonly office: string;
  readonly good: Uint8Array;
  readonly defective: Uint8Array;
  /** With 60 measures. */
  readonly long: Uint8Array;
}

export async function officeBooks(number: number): Promise<Books> {
  const office = `เทศบาลตำบล${officeName(number)}`;
  const book = (filling: Filling) => {
    const agency = { ...filling.agency, "agency.name": office };
    return paint(drawForm({ ...filling, agency }, 2567, "ทดสอบ"));
  };
  return {
    office,
    good: await book(GOOD_EXAMPLE),
    defective: await book(DEFECTIVE_EXAMPLE),
    long: await book({ ...GOOD_EXAMPLE, ...measures(60) }),
  };
}

/** Numbers from 0 to less than 1, the same for the same seed (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often out of twenty each workbook is chosen. */
const CHOICES = [
  { kind: "good", upTo: 7 },
  { kind: "defective", upTo: 15 },
  { kind: "long", upTo: 19 },
  { kind: "none", upTo: 20 },
] as const;
const FORMATS = ["xlsx", "csv", "json", "html"] as const;
const NO_WORKBOOK: Body = {
  type: XLSX,
  bytes: new TextEncoder().encode("ข้อความธรรมดา ไม่ใช่สมุดงาน"),
};

/** A clerk's way through the pages with one workbook, following what each page offers. */
export async function throughPages(person: Person): Promise<void> {
  const { visitor, think, books } = person;
  const kind = oneOf(CHOICES, person);
  pageOf(await visitor.ask({ kind: "home", path: "/" }), "ตรวจไฟล์มาตรการ");
  await think();
  if (kind === "none") {
    const body = await formOf(NO_WORKBOOK.bytes, "บันทึก.xlsx");
    pageOf(await visitor.ask({ kind: "no workbook", path: "/check", body, status: 422 }), "เปิดไฟล์นี้ไม่ได้");
    return;
  }
  const name = `${kind} ${books.office}.xlsx`;
  const body = await formOf(books[kind], name);
  let place = wayOf(await visitor.ask({ kind: `check, ${kind}`, path: "/check", body, status: 303 }));
  const found = pageOf(await visitor.ask({ kind: "findings", path: place }), name);
  await think();
  if (found.includes(`${place}/findings.xlsx`)) {
    workbookOf(await visitor.ask({ kind: "list .xlsx", path: `${place}/findings.xlsx` }), books.office);
    await think();
  }
  if (found.includes(`${place}/mend`)) {
    const step = { kind: "mend", path: `${place}/mend`, body: PRESSED, status: 303 };
    const changes = wayOf(await visitor.ask(step));
    pageOf(await visitor.ask({ kind: "changes", path: changes }), books.office);
    place = changes.replace(/\/changes$/, "");
    await think();
    workbookOf(await visitor.ask({ kind: "mended .xlsx", path: `${place}/workbook.xlsx` }), books.office);
    await think();
  }
  workbookOf(await visitor.ask({ kind: `report, ${kind}`, path: `${place}/report.xlsx` }), books.office);
  await think();
  pageOf(await visitor.ask({ kind: "summary page", path: `${place}/summary` }), books.office);
  await think();
  const format = FORMATS[Math.floor(person.draw() * FORMATS.length)] as (typeof FORMATS)[number];
  const path = `${place}/summary.${format}`;
  SUMMARY[format](await visitor.ask({ kind: `summary .${format}`, path }), books.office);
}

/** Another program's way: the same workbook checked, and reported on. */
export async function throughApi(person: Person): Promise<void> {
  const { visitor, think, books } = person;
  const kind = oneOf(CHOICES, person);
  const body = kind === "none" ? NO_WORKBOOK : { type: XLSX, bytes: books[kind] };
  const status = kind === "none" ? 422 : 200;
  const checked = await visitor.ask({ kind: "api check", path: "/api/check", body, status });
  const answer = JSON.parse(checked.bytes.toString()) as { findings?: unknown[]; code?: string };
  demand(kind === "none" ? answer.code === "not-a-workbook" : Array.isArray(answer.findings), "api check");
  await think();
  const reported = await visitor.ask({ kind: "api report", path: "/api/report", body, status });
  if (kind !== "none") workbookOf(reported, books.office);
}

const PRESSED: Body = { type: "application/x-www-form-urlencoded", bytes: new Uint8Array(0) };

const SUMMARY: Readonly<Record<(typeof FORMATS)[number], (answer: Answer, office: string) => unknown>> = {
  xlsx: workbookOf,
  html: pageOf,
  csv: ({ bytes }, office) => demand(bytes.toString().startsWith("\uFEFF") && bytes.includes(office), "csv"),
  json: ({ bytes }, office) => demand(JSON.stringify(JSON.parse(bytes.toString())).includes(office), "json"),
};

function oneOf(choices: typeof CHOICES, { draw }: Person) {
  const drawn = draw() * 20;
  return choices.find(({ upTo }) => drawn < upTo)?.kind ?? "none";
}

async function formOf(bytes: Uint8Array, name: string): Promise<Body> {
  const form = new FormData();
  form.append("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
  const sent = new Response(form);
  return { type: sent.headers.get("content-type") as string, bytes: await sent.bytes() };
}

function wayOf({ headers: { location = "" } }: Answer): string {
  demand(/^\/check\/[0-9a-f]{32}(?:\/changes)?$/.test(location), `sent on to ${location}`);
  return location;
}

/** A whole page that says this. */
function pageOf({ headers, bytes }: Answer, says: string): string {
  const text = bytes.toString();
  demand(headers["content-type"]?.startsWith("text/html") === true, "a page's type");
  demand(text.trimEnd().endsWith("</html>"), "a page's end");
  demand(text.includes(says), "a page of another");
  return text;
}

/** A whole .xlsx under a name with the office's own in it: a zip from its first signature to the record at its end. */
function workbookOf({ headers, bytes }: Answer, office: string): void {
  demand(headers["content-type"] === XLSX, "a workbook's type");
  demand(Number(headers["content-length"]) === bytes.length, "a workbook's length");
  demand(bytes.readUInt32LE(0) === 0x04034b50, "a workbook's beginning");
  demand(bytes.readUInt32LE(bytes.length - 22) === 0x06054b50, "a workbook's end");
  demand(decodeURIComponent(headers["content-disposition"] ?? "").includes(office), "a workbook of another");
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Unexpected(what);
}
