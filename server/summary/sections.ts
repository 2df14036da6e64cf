import { html } from "hono/html";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import type { Markup } from "./charts/svg.ts";
import { htmlTable } from "./html-table.ts";
import { sideways } from "./sideways.ts";
import type { SummaryTable, TableName } from "./tables.ts";

/** A part of the summary's page: a chart where there is one, and the table that says the same. */
export interface Section {
  readonly name: TableName;
  readonly title: string;
  readonly markup: Markup;
}

/** Columns that an upright page of paper has room for. */
const UPRIGHT_COLUMNS = 12;

export function tableSection(table: SummaryTable, chart: Markup | undefined, remark = ""): Section {
  const wide = table.columns.length > UPRIGHT_COLUMNS;
  const rows = table.rows.length === 0 ? html`<p class="remark">ไม่มีรายการ</p>` : htmlTable(table);
  return section(
    table,
    html`${chart ?? ""}${[toThaiDigits(table.remark ?? ""), remark].map((words) => (words ? html`<p class="remark">${words}</p>` : ""))}${rows}`,
    wide,
  );
}

export function section(
  { name, title }: Pick<SummaryTable, "name" | "title">,
  inside: Markup,
  wide = false,
): Section {
  const kind = wide ? html` class="wide"` : "";
  return {
    name,
    title,
    markup: html`<section id="about-${name}"${kind}><h2>${title}</h2>
${inside}</section>`,
  };
}

export function figure(caption: string, chart: Markup): Markup {
  return html`<figure><figcaption>${caption}</figcaption>${sideways(`แผนภูมิ${caption}`, chart)}</figure>`;
}

/** The ways to the sections: a table of a thousand rows lies before some of them. */
export function contents(sections: readonly Section[]): Markup {
  return html`<nav class="contents" aria-labelledby="in-page"><p id="in-page">ในหน้านี้</p><ul>${sections.map(
    ({ name, title }) => html`<li><a href="#about-${name}">${title}</a></li>`,
  )}</ul></nav>`;
}
