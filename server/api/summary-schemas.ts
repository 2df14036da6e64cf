import { STATUS_WORDS } from "../../measures/measure-status.ts";
import {
  COUNT,
  DAY,
  FLAG,
  fields,
  listOf,
  READINESS_ITEM,
  RULESET,
  ref,
  type Schema,
  SHARE,
  TEXT,
  YEAR,
} from "./schema-parts.ts";

const tallied = {
  total: COUNT,
  withResult: COUNT,
  byStatus: listOf(fields({ status: { type: "string", enum: STATUS_WORDS }, count: COUNT })),
  finishedShare: SHARE,
};

/** The answer of /api/summary, and what it is made of. */
export const SUMMARY_SCHEMAS: Readonly<Record<string, Schema>> = {
  Tally: fields(tallied),
  UnitTally: fields({ ...tallied, unit: TEXT }),
  IndicatorTally: fields({ ...tallied, indicator: TEXT, "number?": { type: "integer" } }),
  MonthTally: fields({
    month: { type: "integer", minimum: 1, maximum: 12 },
    year: YEAR,
    atWork: COUNT,
    finished: COUNT,
  }),
  OfficeSummary: fields({
    file: TEXT,
    agency: fields({ name: TEXT, district: TEXT, province: TEXT }),
    place: TEXT,
    year: YEAR,
    "asOf?": DAY,
    ruleset: fields(RULESET),
    findings: ref("Counts"),
    measures: ref("Tally"),
    byMeasure: listOf(
      fields({
        number: { type: "integer" },
        name: TEXT,
        units: listOf(TEXT),
        status: { type: "string", enum: STATUS_WORDS },
        hasResult: FLAG,
        "from?": DAY,
        "to?": DAY,
        findings: ref("Counts"),
      }),
    ),
    byUnit: listOf(ref("UnitTally")),
    byIndicator: listOf(ref("IndicatorTally")),
    byMonth: listOf(ref("MonthTally")),
    overdue: listOf({ type: "integer" }),
    readiness: listOf(fields(READINESS_ITEM)),
  }),
  Summary: fields({
    kind: { const: "ita-summary" },
    version: { const: 1 },
    "asOf?": DAY,
    offices: listOf(ref("OfficeSummary")),
    unreadable: listOf(fields({ file: TEXT, sentence: TEXT })),
    all: fields({
      files: COUNT,
      offices: COUNT,
      repeats: COUNT,
      unreadable: COUNT,
      years: listOf(YEAR),
      findings: ref("Counts"),
      measures: ref("Tally"),
      overdue: COUNT,
      byUnit: listOf(ref("UnitTally")),
      byIndicator: listOf(ref("IndicatorTally")),
      byMonth: listOf(ref("MonthTally")),
      readiness: listOf(
        fields({
          id: READINESS_ITEM.id,
          part: READINESS_ITEM.part,
          title: TEXT,
          met: COUNT,
          notMet: COUNT,
          cannotTell: COUNT,
        }),
      ),
    }),
  }),
};
