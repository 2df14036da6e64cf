import { html } from "hono/html";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import { toThaiDigits } from "../../measures/thai/digits.ts";
import type { TableColumn, TableValue } from "../xlsx/table-plan.ts";
import { count, type Markup } from "./charts/svg.ts";
import { sideways } from "./sideways.ts";
import type { SummaryTable } from "./tables.ts";
import { percent } from "./words.ts";

/** A table as people read it: our own digits are Thai. */
export function htmlTable({ name, title, columns, rows, ownWords = false }: SummaryTable): Markup {
  const rowHead = columns.findIndex(({ kind }) => kind === "text");
  return sideways(
    `ตาราง${title}`,
    html`<table id="${name}"><caption>ตาราง${title}</caption>
<thead><tr>${columns.map(head)}</tr></thead>
<tbody>${rows.map(
      (row) =>
        html`<tr>${columns.map((column, index) => cell(column, ownWords ? inThai(row[index]) : row[index], index === rowHead))}</tr>
`,
    )}</tbody></table>`,
  );
}

/** Letters of a title that are set in one line. */
const ONE_LINE = 9;

function head({ header }: TableColumn): Markup {
  return html`<th scope="col"${header.length > ONE_LINE ? html` class="long"` : ""}>${header}</th>`;
}

/** Colours are classes and bars are drawings: the site's policy refuses styles written on an element. */
function cell(column: TableColumn, value: TableValue, heads: boolean): Markup {
  const shown = shownValue(column, value);
  if (heads) return html`<th scope="row">${lines(shown)}</th>`;
  if (column.kind === "text") return html`<td class="text">${lines(shown)}</td>`;
  const color = typeof value === "string" ? column.colors?.[value] : undefined;
  if (color) return html`<td class="${column.kind}"><b class="ink-${color}">${shown}</b></td>`;
  if (column.barTo === undefined || typeof value !== "number")
    return html`<td class="${column.kind}">${shown}</td>`;
  const part = percent(value / (column.barTo || 1));
  return html`<td class="${column.kind} bar"><svg aria-hidden="true"><rect width="${part}%" height="100%"/></svg>${shown}</td>`;
}

const inThai = (value: TableValue) => (typeof value === "string" ? toThaiDigits(value) : value);

/** What a reader sees of a value. */
function shownValue({ kind }: TableColumn, value: TableValue): string {
  if (value === undefined) return "";
  if (typeof value === "string") return kind === "day" ? formatThaiDate(value, "thai", "short") : value;
  if (kind === "share") return toThaiDigits(percent(value));
  return kind === "word" ? toThaiDigits(String(value)) : count(value);
}

function lines(text: string): Markup | string {
  return text.includes("\n")
    ? html`${text.split("\n").map((line, index) => html`${index > 0 ? html`<br>` : ""}${line}`)}`
    : text;
}
