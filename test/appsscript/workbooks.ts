import fc from "fast-check";
import { type Filling, fillingGrid } from "../../measures/form/filling.ts";
import type { Grid, GridSheet } from "../../measures/grid.ts";
import { cellName } from "../../measures/grid.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { GOOD_THAI } from "../measures/corpus.ts";

const EXAMPLES: readonly Filling[] = [GOOD_EXAMPLE, DEFECTIVE_EXAMPLE];

const DAMAGED = [
  "",
  "-",
  "  กองคลัง",
  "กอง  ช่าง ",
  "ผู้ ร ับ ผิ ด ช อ บ",
  "๒๕๖7",
  "2024",
  "๐",
  "5/7/2567",
  "มี.ค. 67",
  "ตลอดปีงบประมาณ ๒๕๖๗",
  "<p>- ก</p><p>- ข</p>",
  "๑.ก\n๒. ข\n๔. ค",
  "การการ",
  "ofหน่วยงาน",
  "http://localhost/edit",
  "https://www.huaithonglang.go.th/ita",
  "แล้วเสร็จ",
  "ยังไม่ดำเนินการ",
  "= ข้อความ",
  "- ข้อความ\u200b",
  "เเผนงาน",
  "นำ\u0e4dา",
];

const text = fc.oneof(fc.constantFrom(...DAMAGED), fc.constantFrom(...GOOD_THAI));

/** What is done to one of the four sheets. */
const harm = fc.record({
  sheet: fc.nat(3),
  row: fc.nat(12),
  column: fc.nat(8),
  text,
  kind: fc.constantFrom(
    "type",
    "type",
    "type",
    "type",
    "row",
    "header",
    "drop-row",
    "rename",
    "drop-sheet",
    "date",
    "error",
  ),
});

type Harm = typeof harm extends fc.Arbitrary<infer H> ? H : never;

/** Workbooks as clerks leave them: an example with some cells, rows, headers or titles changed. */
export const workbook: fc.Arbitrary<Grid> = fc
  .record({ example: fc.constantFrom(...EXAMPLES), harms: fc.array(harm, { maxLength: 14 }) })
  .map(({ example, harms }) => harms.reduce(harmed, fillingGrid(example)));

function harmed(grid: Grid, { sheet: at, row, column, text: words, kind }: Harm): Grid {
  const sheet = grid.sheets[at];
  if (!sheet) return grid;
  const put = (changed: GridSheet | undefined): Grid => ({
    sheets: grid.sheets.flatMap((one, index) => (index === at ? (changed ?? []) : one)),
  });
  const rows = sheet.rows.map((cells) => [...cells]);
  const typed = rows[row];
  // What is told of a cell would stay behind when rows move or another text is typed into it.
  const told = [...Object.keys(sheet.dates ?? {}), ...(sheet.errors ?? [])];
  if (told.length > 0 && (kind === "row" || kind === "drop-row")) return grid;
  if (told.includes(cellName(row, column))) return grid;
  switch (kind) {
    case "row":
      return put({ ...sheet, rows: [...rows.slice(0, row), [], ...rows.slice(row)] });
    case "drop-row":
      return put({ ...sheet, rows: rows.filter((_, index) => index !== row) });
    case "rename":
      return put({ ...sheet, title: `${sheet.title}${row % 2 === 0 ? " " : "ๆ"}` });
    case "drop-sheet":
      return row === 0 ? put(undefined) : grid;
    case "header":
      if (rows[0]?.[column] !== undefined) (rows[0] as string[])[column] = words;
      return put({ ...sheet, rows });
    case "date":
      if (typed?.[column] === undefined || row === 0) return grid;
      typed[column] = "5/7/2567";
      return put({ ...sheet, rows, dates: { ...sheet.dates, [cellName(row, column)]: "2024-07-05" } });
    // Google shows "#REF!" for an error and for a text alike; an error is what it nearly always is.
    case "error":
      if (typed?.[column] === undefined || row === 0) return grid;
      typed[column] = "#REF!";
      return put({ ...sheet, rows, errors: [...(sheet.errors ?? []), cellName(row, column)] });
    default:
      if (typed?.[column] !== undefined) typed[column] = words;
      return put({ ...sheet, rows });
  }
}
