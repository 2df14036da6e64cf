import { scaleBand, scaleLinear } from "d3-scale";
import { rangeName } from "../../xlsx/range-names.ts";
import { mapArea } from "../spreadsheet/cells.ts";
import { showCell } from "../spreadsheet/shown.ts";
import type { Chart } from "../spreadsheet/state.ts";
import type { Desk } from "./desk.ts";
import { element, svg } from "./element.ts";

const USUAL_COLORS = ["#3366cc", "#dc3912", "#ff9900", "#109618", "#990099"];
const WIDTH = 520;
const LABELS = 150;
const BAR = 22;

/** The sheet's charts below the grid: sketches of what was asked for. Google draws them itself, on the sheet. */
export function chartList(desk: Desk): HTMLElement {
  const box = element("section", { class: "charts", "aria-label": "แผนภูมิของชีตนี้" });
  let drawn: unknown;
  const draw = () => {
    const { sheet } = desk;
    if (drawn === sheet) return;
    drawn = sheet;
    box.hidden = sheet.charts.length === 0;
    box.replaceChildren(
      element("h2", {}, "แผนภูมิที่ส่วนเสริมวางไว้ในชีตนี้"),
      element("p", {}, "ภาพร่างของตารางจำลอง ใน Google ชีตแผนภูมิอยู่บนชีตและหน้าตาต่างไป"),
      ...sheet.charts.map((chart) => figure(desk, chart)),
    );
  };
  desk.watch(draw);
  draw();
  return box;
}

function figure(desk: Desk, chart: Chart): HTMLElement {
  const { title } = chart.options;
  const place = rangeName({
    top: chart.anchor.row,
    left: chart.anchor.column,
    bottom: chart.anchor.row,
    right: chart.anchor.column,
  });
  const caption = `${typeof title === "string" ? title : chart.type} — วางที่ ${place}`;
  const rows = tableOf(desk, chart);
  const sketch = chart.type === "BAR" || chart.type === "COLUMN" ? bars(chart, rows) : undefined;
  return element(
    "figure",
    {},
    element("figcaption", {}, caption),
    sketch && key(chart, rows),
    sketch ?? `(ชนิด ${chart.type} ตารางจำลองไม่ร่างให้)`,
  );
}

function tableOf({ state }: Desk, { ranges }: Chart): string[][] {
  const [range] = ranges;
  const sheet = state.sheets.find(({ id }) => id === range?.sheet);
  if (!range || !sheet) return [];
  const bottom = Math.min(range.area.bottom, sheet.rowCount - 1);
  return mapArea(sheet, { ...range.area, bottom }, (cell) =>
    typeof cell.value === "number" ? String(cell.value) : showCell(cell).text,
  );
}

function namesOf([head = []]: readonly (readonly string[])[]): readonly string[] {
  return head.slice(1);
}

function colorsOf({ colors }: Chart["options"]): readonly string[] {
  return Array.isArray(colors) ? colors.map(String) : USUAL_COLORS;
}

/** Which colour stands for what. */
function key({ options }: Chart, table: readonly (readonly string[])[]): HTMLElement {
  const colors = colorsOf(options);
  const lines = namesOf(table).map((name, index) => {
    const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
    swatch.style.backgroundColor = colors[index % colors.length] ?? "";
    return element("li", {}, swatch, name);
  });
  return element("ul", { class: "key" }, ...lines);
}

/** One line of bars a row, one behind the other. */
function bars({ options, numHeaders }: Chart, table: readonly (readonly string[])[]): SVGElement {
  const names = namesOf(table);
  const rows = table.slice(numHeaders).filter(([label]) => label);
  const colors = colorsOf(options);
  const numbers = rows.map((row) => row.slice(1).map((text) => Number(text) || 0));
  const most = Math.max(1, ...numbers.map((row) => row.reduce((sum, number) => sum + number, 0)));
  const x = scaleLinear([0, most], [LABELS, WIDTH - 10]);
  const y = scaleBand(
    rows.map((_, index) => index),
    [0, rows.length * BAR],
  ).padding(0.2);
  const height = rows.length * BAR;
  const drawn = rows.flatMap(([label = ""], index) => {
    let sum = 0;
    const top = y(index) ?? 0;
    const parts = (numbers[index] ?? []).map((number, series) => {
      const from = sum;
      sum += number;
      const width = x(sum) - x(from);
      return svg("rect", {
        x: x(from),
        y: top,
        width,
        height: y.bandwidth(),
        fill: colors[series % colors.length] ?? "#666",
      });
    });
    const text = svg(
      "text",
      { x: LABELS - 6, y: top + y.bandwidth() - 4, "text-anchor": "end" },
      label.slice(0, 24),
    );
    const value = svg(
      "text",
      { x: x(sum) - 4, y: top + y.bandwidth() - 4, "text-anchor": "end", class: "value" },
      sum > 0 ? String(sum) : "",
    );
    return [...parts, text, value];
  });
  const said = rows.map(
    ([label = ""], index) =>
      `${label} ${(numbers[index] ?? []).map((n, s) => `${names[s] ?? ""} ${n}`).join(" ")}`,
  );
  return svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      role: "img",
      "aria-label": said.join("; ") || "ยังไม่มีข้อมูล",
    },
    ...drawn,
  );
}
