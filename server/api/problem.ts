import { FileRefused, type RefusalCode } from "../xlsx/refusal.ts";
import { KINDS, type Kind, type ProblemFacts } from "./problem-kinds.ts";

/** Statuses of what a workbook is refused for. No template is ever sent here. */
const REFUSALS: Readonly<Record<Exclude<RefusalCode, "template-unfit">, number>> = {
  "empty-file": 422,
  "too-large": 413,
  "not-a-workbook": 422,
  "old-xls": 422,
  "password-protected": 422,
  truncated: 422,
  "unpacks-too-large": 422,
  "too-many-parts": 422,
  "too-many-sheets": 422,
  "too-many-rows": 422,
  "too-many-columns": 422,
  "too-many-cells": 422,
  "too-much-text": 422,
  "too-many-merges": 422,
  "zipped-workbooks": 422,
  "own-file": 422,
  "no-sheets": 422,
  "cell-too-long": 422,
  "report-too-long": 422,
  "service-busy": 503,
  unreadable: 422,
};
const REFUSED = "The workbook cannot be taken";

export type ProblemCode = keyof typeof KINDS | RefusalCode;

/** A request that is not answered as asked. Its code and status are for programs, its sentence (Thai) for people. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly pointer: string | undefined;
  readonly parameter: string | undefined;
  /** Seconds, for the header Retry-After. */
  readonly retryAfter: number | undefined;
  readonly account: string | undefined;

  constructor(told: ToldProblem, cause?: unknown) {
    super(told.code, cause === undefined ? {} : { cause });
    this.code = told.code;
    this.status = told.status;
    this.title = told.title;
    this.detail = told.detail;
    this.pointer = told.pointer;
    this.parameter = told.parameter;
    this.retryAfter = told.retryAfter;
    this.account = told.account;
  }
}

/** A problem as plain JSON, so that it can be told from process to process. */
export interface ToldProblem {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly pointer?: string;
  readonly parameter?: string;
  /** Seconds; said in a header. */
  readonly retryAfter?: number;
  /** The address that a sheet is to be shared with. */
  readonly account?: string;
  /** What nobody foresaw, by its kind alone: its message could hold a cell's text. */
  readonly error?: string;
}

export function problem(code: keyof typeof KINDS, facts: ProblemFacts = {}, cause?: unknown): Problem {
  const { status, title, detail } = KINDS[code];
  const { pointer, parameter, seconds, account } = facts;
  const told = {
    code,
    status,
    title,
    detail: (detail as Kind["detail"])(facts),
    ...(pointer !== undefined && { pointer }),
    ...(parameter !== undefined && { parameter }),
    ...(seconds !== undefined && { retryAfter: seconds }),
    ...(account !== undefined && { account }),
  };
  return new Problem(told, cause);
}

/** A workbook's refusal, with the place in a Grid where that is known. */
export function refused({ code, sentence }: FileRefused, pointer?: string): Problem {
  return new Problem({
    code,
    status: code === "template-unfit" ? 422 : REFUSALS[code],
    title: REFUSED,
    detail: sentence,
    ...(pointer !== undefined && { pointer }),
  });
}

/** Whatever was thrown, as a problem to tell. */
export function tell(thrown: unknown): ToldProblem {
  if (thrown instanceof FileRefused) return tell(refused(thrown));
  if (thrown instanceof Problem) {
    const { code, status, title, detail, pointer, parameter, retryAfter, account } = thrown;
    return {
      code,
      status,
      title,
      detail,
      ...(pointer !== undefined && { pointer }),
      ...(parameter !== undefined && { parameter }),
      ...(retryAfter !== undefined && { retryAfter }),
      ...(account !== undefined && { account }),
    };
  }
  return { ...tell(problem("failed")), error: thrown instanceof Error ? thrown.name : typeof thrown };
}

/** Every code that an answer may hold. */
export function problemCodes(): readonly Pick<ToldProblem, "code" | "status" | "title">[] {
  const own = Object.entries(KINDS).map(([code, { status, title }]) => ({ code, status, title }));
  const refusals = Object.entries(REFUSALS).map(([code, status]) => ({ code, status, title: REFUSED }));
  return [...own, ...refusals] as Pick<ToldProblem, "code" | "status" | "title">[];
}
