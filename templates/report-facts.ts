import type { Cell, MeasuresBook, ResultRow } from "../measures/book.ts";
import { cellName } from "../measures/grid.ts";
import { rulesetUsed, rulesetWords } from "../measures/messages/check.ts";
import { formatThaiDate } from "../measures/thai/calendar.ts";
import type { Check } from "../measures/validate.ts";
import { AGENCY_LABELS, type AgencyField, SHEETS } from "../measures/workbook.ts";
import type { Entry, Facts, Values } from "./facts.ts";
import {
  analysisHeading,
  type Digits,
  factText,
  inDigits,
  placeName,
  planHeading,
  preparingAgency,
  reportDay,
  reportHeading,
  reportRound,
  reportTitle,
  reportYear,
  standardAnalysis,
  standardPreface,
  titleLines,
  type Wording,
} from "./wording.ts";

/** What a report is told beside the workbook. */
export interface ReportOptions {
  readonly digits: Digits;
  /** Day (ISO) as of which the workbook was read. */
  readonly asOf?: string;
  /** Name of the file or sheet that it was read from. */
  readonly source?: string;
  /** Fingerprint of what the report says. */
  readonly fingerprint: string;
}

/** A checked workbook as the facts that fill a report. */
export function reportFacts(check: Check, options: ReportOptions): Facts {
  const { book, ruleset: choice } = check;
  const wording: Wording = { book, choice, digits: options.digits };
  const agency = factText(wording, "agency.name");
  return {
    title: [reportHeading(wording), agency].filter(Boolean).join(" "),
    creator: agency || "ITA",
    tags: {
      ...agencyTags(wording),
      ...composedTags(wording),
      ...signTags(wording),
      ...aboutTags(check, options),
    },
    groups: {
      analysis: book.analysis.map(({ cells }) => ({ values: texts(cells) })),
      plan: book.plan.map(({ cells, number }) => ({
        values: texts(cells),
        ...(number !== undefined && { key: number }),
      })),
      results: resultEntries(book),
      fact: knownFacts(book).map((fact) => ({ values: { ...fact } })),
    },
  };
}

/** One thing that is typed in the workbook: where, under which title, and what. */
export interface KnownFact extends Values {
  readonly "fact.part": string;
  readonly "fact.no": string;
  readonly "fact.topic": string;
  readonly "fact.text": string;
  readonly "fact.cell": string;
}

/** Every text that is typed in a known cell, in the order of sheets, rows and columns of the form. */
export function knownFacts(book: MeasuresBook): KnownFact[] {
  const facts: KnownFact[] = [];
  const add = (part: string, no: string, topic: string, cell: Cell | undefined) => {
    if (!cell || cell.text.trim() === "") return;
    const at = cellName(cell.row, cell.column);
    facts.push({
      "fact.part": part,
      "fact.no": no,
      "fact.topic": topic,
      "fact.text": cell.text,
      "fact.cell": at,
    });
  };
  const titles = new Map(book.sheets.map(({ id, title }) => [id, title]));
  for (const { id, title, columns } of SHEETS) {
    const part = titles.get(id) ?? title;
    if (id === "agency") {
      for (const { field, label } of AGENCY_LABELS) add(part, "", label, book.agency[field]);
      continue;
    }
    const [numberColumn, ...others] = columns;
    for (const row of book[id]) {
      const cells: Readonly<Record<string, Cell | undefined>> = row.cells;
      const no = cells[numberColumn?.id ?? ""]?.text ?? "";
      for (const { id: column, header } of others) add(part, no, header, cells[column]);
    }
  }
  return facts;
}

/** The results as the sheet has them, each kept with the others of its measure; a name that is left out is the plan's. */
function resultEntries(book: MeasuresBook): Entry[] {
  const owners = new Map<ResultRow, { readonly number: number; readonly name: string }>();
  for (const { number, plan, results } of book.measures) {
    for (const row of results) owners.set(row, { number, name: plan.cells["plan.measure"]?.text ?? "" });
  }
  return book.results.map((row) => {
    const owner = owners.get(row);
    const values = texts(row.cells);
    const name = values["results.measure"]?.trim() ? {} : { "results.measure": owner?.name ?? "" };
    return { values: { ...values, ...name, ...dashes(values) }, ...(owner && { key: owner.number }) };
  });
}

/** Status and evidence stand side by side: where one of them is missing, its place says so. */
function dashes(values: Values): Values {
  const pair = ["results.status", "results.evidence"] as const;
  const missing = pair.filter((column) => !values[column]?.trim());
  return missing.length === 1 ? Object.fromEntries(missing.map((column) => [column, "–"])) : {};
}

function texts(cells: { readonly [id: string]: Cell | undefined }): Values {
  const values: Record<string, string> = {};
  // A line break at the end of a cell is no item; blanks at the beginning of one may be meant.
  for (const [id, cell] of Object.entries(cells)) values[id] = cell?.text.trimEnd() ?? "";
  return values;
}

function agencyTags(wording: Wording): Values {
  const values: Record<string, string> = {};
  for (const { field } of AGENCY_LABELS) values[field] = factText(wording, field);
  return {
    ...values,
    preface: indented(values.preface || standardPreface(wording)),
    analysisText: indented(values.analysisText || standardAnalysis(wording)),
  };
}

/** A first line is moved in by 2.5 cm, which in a cell can only be done with blanks. */
const INDENT = " ".repeat(20);

function indented(text: string): string {
  return text.replace(/^[^\S\n]*(?=\S)/gm, INDENT);
}

function composedTags(wording: Wording): Values {
  const title = reportTitle(wording);
  const day = reportDay(wording);
  return {
    "report.title": titleLines(title),
    "report.heading": reportHeading(wording),
    "report.year": reportYear(wording),
    "report.round": reportRound(wording),
    "report.place": placeName(wording),
    "report.planHeading": planHeading(wording),
    "report.analysisHeading": analysisHeading(wording),
    "report.date": day,
    "preparedBy.agency": preparingAgency(wording),
  };
}

const SIGNERS: readonly {
  readonly field: AgencyField;
  readonly position: AgencyField;
  readonly role: string;
}[] = [
  { field: "signers.preparer", position: "signers.preparer.position", role: "ผู้จัดทำ" },
  { field: "signers.checker", position: "signers.checker.position", role: "ผู้ตรวจสอบ" },
  { field: "signers.approver", position: "signers.approver.position", role: "ผู้รับรอง" },
];
/** Where so many signers stand side by side. */
const PLACES = [[], ["right"], ["left", "right"], ["left", "middle", "right"]] as const;
const DOTS = ".".repeat(30);

/** The preparer always signs, by hand under dots when no name is known; the others where they are named. */
function signTags(wording: Wording): Values {
  const signers = SIGNERS.filter(
    ({ field, position }, index) =>
      index === 0 || factText(wording, field) !== "" || factText(wording, position) !== "",
  );
  const values: Record<string, string> = {};
  PLACES[signers.length as 1 | 2 | 3].forEach((place, index) => {
    const signer = signers[index] as (typeof SIGNERS)[number];
    values[`sign.${place}.line`] = `ลงชื่อ${DOTS}${signer.role}`;
    // Some type the brackets and the word that stand here already.
    const name = factText(wording, signer.field).replace(/^\((.*)\)$/, "$1");
    const position = factText(wording, signer.position).replace(/^ตำแหน่ง\s*/, "");
    values[`sign.${place}.name`] = `(${name || DOTS})`;
    values[`sign.${place}.position`] = `ตำแหน่ง ${position || DOTS}`;
  });
  return values;
}

function aboutTags({ ruleset, counts }: Check, { digits, asOf, source, fingerprint }: ReportOptions): Values {
  const amount = (count: number) => inDigits(`${count} เรื่อง`, digits);
  return {
    "about.source": source ?? "ไม่ได้ระบุ",
    "about.asOf": asOf === undefined ? "ไม่ได้ระบุ" : formatThaiDate(asOf, digits),
    "about.ruleset": inDigits(`เกณฑ์การประเมิน ITA ปี พ.ศ. ${ruleset.ruleset.assessed}`, digits),
    "about.rulesetNote": inDigits(
      rulesetWords(rulesetUsed(ruleset)) || "เทียบกับคู่มือของสำนักงาน ป.ป.ช. ครบทุกข้อแล้ว",
      digits,
    ),
    "about.must": amount(counts.must),
    "about.check": amount(counts.check),
    "about.advice": amount(counts.advice),
    "about.fingerprint": fingerprint,
  };
}
