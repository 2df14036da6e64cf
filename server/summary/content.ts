import { html } from "hono/html";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import type { TableValue } from "../xlsx/table-plan.ts";
import type { Markup } from "./charts/svg.ts";
import { measureRows, officeRow } from "./columns.ts";
import { lookAhead } from "./look-ahead.ts";
import { MEASURES_SHOWN, measuresSection } from "./measures-section.ts";
import type { SummaryEntry, UnreadableFile } from "./office.ts";
import { overview } from "./overview.ts";
import { contents, type Section, section, tableSection } from "./sections.ts";
import { type Gathered, type SummaryTable, summaryTables } from "./tables.ts";
import { chartOf } from "./tally-charts.ts";
import { startTotals } from "./totals.ts";
import { asOfWords, officesWords, SUMMARY_TITLE, yearWords } from "./words.ts";

/** What the self-contained page and the site's page both show; summary.css knows its classes. */
export interface SummaryContent {
  /** Of the browser's window. */
  readonly title: string;
  /** Of one file alone. */
  readonly ofOne: boolean;
  /** The one h1, and whose figures these are. */
  readonly heading: Markup;
  /** Charts and tables, each section under an h2. No style attributes: the site's policy refuses them. */
  readonly sections: Markup;
}

/** Adds up files one by one and writes them out for people. @param asOf ISO day (C.E.) */
export async function summaryContent(
  entries: AsyncIterable<SummaryEntry>,
  asOf: string | undefined,
  { toPublish: wanted } = { toPublish: false },
): Promise<SummaryContent> {
  const { only, all: ahead } = await lookAhead(entries);
  // A summary of many is for whoever looks after them.
  const toPublish = wanted && only !== undefined;
  const shown = { many: only === undefined, toPublish };
  const totals = startTotals();
  const offices: TableValue[][] = [];
  const unreadable: UnreadableFile[] = [];
  const measures: TableValue[][] = [];
  for await (const entry of ahead) {
    if ("unreadable" in entry) {
      totals.addUnreadable();
      unreadable.push(entry.unreadable);
      continue;
    }
    totals.add(entry.office);
    offices.push(officeRow(entry.office, offices.length + 1));
    for (const row of measureRows(entry.office, shown))
      if (measures.length <= MEASURES_SHOWN) measures.push(row);
  }
  const gathered = { all: totals.sum(), only, offices, unreadable, toPublish };
  return {
    title: titleOf(gathered),
    ofOne: only !== undefined,
    heading: headingOf(gathered, asOf),
    sections: sectionsOf(gathered, measures, asOf),
  };
}

function titleOf({ only, all }: Gathered): string {
  const year = toThaiDigits(yearWords(all));
  return [SUMMARY_TITLE, only?.agency.name, year].filter(Boolean).join(" ");
}

function headingOf({ only, all }: Gathered, asOf: string | undefined): Markup {
  const many = all.files > 0 ? toThaiDigits(officesWords(all)) : "";
  const whose = only ? only.agency.name : many;
  const when = [yearWords(all), asOfWords(asOf)].filter(Boolean).map(toThaiDigits).join(" · ");
  return html`<h1>${SUMMARY_TITLE}</h1>
${whose ? html`<p class="office">${whose}</p>` : ""}
${[only?.place, when].map((words) => (words ? html`<p class="about">${words}</p>` : ""))}`;
}

function sectionsOf(gathered: Gathered, measures: readonly TableValue[][], asOf: string | undefined): Markup {
  const { all } = gathered;
  const [first, ...tables] = summaryTables(gathered) as [SummaryTable, ...SummaryTable[]];
  const shown: Section[] = [];
  for (const table of tables) {
    if (table.name === "units" && all.measures.total > 0)
      shown.push(measuresSection(measures, gathered, asOf));
    // Where there is nothing to count, a row of empty sections says nothing, nor how things are counted.
    if (table.rows.length === 0 && all.measures.total === 0) continue;
    if (table.name !== "notes") shown.push(tableSection(table, ...chartOf(table.name, all)));
    else if (all.files > 0) shown.push(notes(table));
  }
  return html`${overview(gathered, first)}
${shown.length > 1 ? contents(shown) : ""}
${shown.map(
  ({ markup }) => html`${markup}
`,
)}`;
}

function notes(table: SummaryTable): Section {
  return section(table, html`<ol class="notes">${table.rows.map(([, note]) => html`<li>${note}</li>`)}</ol>`);
}
