import { createHash } from "node:crypto";
import type { Grid } from "../../measures/grid.ts";
import type { Change } from "../../measures/mend.ts";
import { type Check, validate } from "../../measures/validate.ts";
import type { Outcome, PageJob } from "../api/job.ts";
import { JSON_TYPE, XLSX_TYPE } from "../api/media.ts";
import { gather, mendedName } from "../api/perform.ts";
import { type CheckAnswer, checkAnswer } from "../check.ts";
import type { Examined } from "../examined.ts";
import { readFilled } from "../filled.ts";
import { findingsWorkbook } from "../findings/list.ts";
import { mendWorkbook } from "../mend.ts";
import { summaryContent } from "../summary/content.ts";
import { type SummaryEntry, summaryOf } from "../summary/office.ts";
import { makeSummary, SUMMARY_TYPES } from "../summary/summary.ts";
import { changedPlaces } from "./changed-places.ts";
import { type SummaryWays, summaryPage } from "./summary.ts";
import type { ShownChange } from "./work.ts";

const HTML_TYPE = "text/html; charset=utf-8";

type Done = Omit<Outcome, "hash">;

const PERFORM: Readonly<Record<PageJob["page"], (job: PageJob) => Promise<Done>>> = {
  async examine({ name, body, today }) {
    const examined = examine(name, await readFilled(body), today);
    return { type: JSON_TYPE, bytes: new Uint8Array(0), facts: examined };
  },

  async mend({ name, body, today }) {
    const { bytes, changes, check } = await mendWorkbook(body, await readFilled(body), { asOf: today });
    const fileName = mendedName(name);
    return {
      type: XLSX_TYPE,
      bytes,
      fileName,
      facts: { changes: changes.map(shownChange), examined: examined(fileName, check, today) },
    };
  },

  async list({ name, body, today }) {
    const checks = [...jsonLines<CheckAnswer>(body)];
    return {
      type: XLSX_TYPE,
      bytes: await findingsWorkbook(checks, today),
      fileName: `รายการที่ต้องแก้ ${withoutEnding(name)}.xlsx`,
    };
  },

  async summary({ name, body, today, format = "xlsx" }) {
    const bytes = await gather(makeSummary(format, entriesIn(body), today));
    return { type: SUMMARY_TYPES[format], bytes, fileName: `สรุป ${withoutEnding(name)}.${format}` };
  },

  async "summary-page"({ body, today, ways }) {
    const content = await summaryContent(entriesIn(body), today);
    const page = await summaryPage(content, ways as SummaryWays);
    return { type: HTML_TYPE, bytes: new TextEncoder().encode(String(page)) };
  },
};

function withoutEnding(name: string): string {
  return name.replace(/\.xls[xm]$/i, "");
}

/** Does what a page asks for. @throws {FileRefused} */
export async function performForPage(job: PageJob): Promise<Outcome> {
  const done = await PERFORM[job.page](job);
  return { ...done, hash: createHash("sha256").update(done.bytes).digest("hex") };
}

function examine(name: string, grid: Grid, today: string): Examined {
  return examined(name, validate(grid, { asOf: today }), today);
}

/** A finding's texts are cut here already, so that they never come into the service's own memory whole. */
function examined(name: string, check: Check, today: string): Examined {
  const answer = checkAnswer(name, check);
  const findings = answer.findings.map(({ fix, ...rest }) => {
    if (!fix) return rest;
    const { before, after } = changedPlaces(fix.before, fix.after, LETTERS.finding);
    return { ...rest, fix: { before, after, safe: fix.safe } };
  });
  return { check: { ...answer, findings }, office: summaryOf(check, name, today) };
}

function shownChange({ sheet, cell, column, before, after }: Change): ShownChange {
  const isShort = Math.max(before.length, after.length) <= LETTERS.change;
  const texts = isShort ? { before, after, more: 0 } : changedPlaces(before, after, LETTERS.change);
  return { sheet, cell, ...(column !== undefined && { column }), ...texts };
}

/** Letters of one text that are kept: of a finding, more than the twelve lines that it has in the list. */
const LETTERS = { finding: 700, change: 2_000 };

/** The values of a body that holds one JSON a line, read as they are asked for. */
function* jsonLines<T>(body: Uint8Array): Generator<T> {
  const text = new TextDecoder();
  for (let from = 0; from < body.length; ) {
    const to = body.indexOf(NEW_LINE, from);
    yield JSON.parse(text.decode(body.subarray(from, to))) as T;
    from = to + 1;
  }
}

const NEW_LINE = 0x0a;

async function* entriesIn(body: Uint8Array): AsyncGenerator<SummaryEntry> {
  yield* jsonLines<SummaryEntry>(body);
}
