import type { SheetArea } from "../spreadsheet/cell.ts";
import type { Chart } from "../spreadsheet/state.ts";
import { SheetsRefusal } from "../unknown.ts";
import { anything, flag, integer, text } from "./arguments.ts";
import { CHART_TYPE, MERGE_STRATEGY } from "./enums.ts";
import { argumentOf, type Calls, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import { changeSheet, presentRange, range, type SheetHandle, stateOf, takeId } from "./sheet-handle.ts";

interface ChartHandle extends SheetHandle {
  /** Its id is 0 until it stands on a sheet. */
  chart: Chart;
}

const { other } = callsOn<ChartHandle>();
const sheets = callsOn<SheetHandle>();

const CONTAINER: Service<ChartHandle> = {
  name: "SpreadsheetApp.ContainerInfo",
  needs: "document",
  calls: {
    getAnchorRow: [other([], ({ chart }) => chart.anchor.row + 1)],
    getAnchorColumn: [other([], ({ chart }) => chart.anchor.column + 1)],
    getOffsetX: [other([], ({ chart }) => chart.anchor.x)],
    getOffsetY: [other([], ({ chart }) => chart.anchor.y)],
  },
};

const OPTIONS: Service<ChartHandle> = {
  name: "Charts.ChartOptions",
  needs: "document",
  calls: { get: [other([text], ({ chart }, option) => chart.options[option] ?? null)] },
};

const RANGES: Calls<ChartHandle> = {
  getRanges: [
    other([], ({ environment, chart }) =>
      chart.ranges.map(({ sheet, area }) => presentRange({ environment, sheet }, area)),
    ),
  ],
};

const CHART: Service<ChartHandle> = {
  name: "SpreadsheetApp.EmbeddedChart",
  needs: "document",
  calls: {
    ...RANGES,
    getChartId: [other([], ({ chart }) => (chart.id === 0 ? null : chart.id))],
    getContainerInfo: [other([], (self) => present(CONTAINER, self))],
    getOptions: [other([], (self) => present(OPTIONS, self))],
    getNumHeaders: [other([], ({ chart }) => chart.numHeaders)],
    modify: [other([], ({ environment, sheet, chart }) => present(BUILDER, { environment, sheet, chart }))],
  },
};

const BUILDER: Service<ChartHandle> = {
  name: "SpreadsheetApp.EmbeddedChartBuilder",
  needs: "document",
  calls: {
    ...RANGES,
    getChartType: [
      other([], ({ chart }) => CHART_TYPE.values[chart.type as keyof typeof CHART_TYPE.values] ?? null),
    ],
    setChartType: [other([CHART_TYPE.argument], (self, type) => alter(self, { type }))],
    addRange: [
      other([range], (self, { sheet, area }) =>
        alter(self, { ranges: [...self.chart.ranges, { sheet, area } satisfies SheetArea] }),
      ),
    ],
    clearRanges: [other([], (self) => alter(self, { ranges: [] }))],
    setNumHeaders: [other([integer], (self, numHeaders) => alter(self, { numHeaders }))],
    setTransposeRowsAndColumns: [other([flag], (self, transposed) => alter(self, { transposed }))],
    setMergeStrategy: [
      other([MERGE_STRATEGY.argument], (self, mergeStrategy) =>
        setOption(self, "mergeStrategy", mergeStrategy),
      ),
    ],
    setOption: [other([text, anything], (self, option, value) => setOption(self, option, value))],
    setPosition: [
      other([integer, integer, integer, integer], (self, row, column, x, y) => {
        const { rowCount, columnCount } = stateOf(self);
        if (row < 1 || column < 1 || row > rowCount || column > columnCount) {
          throw new SheetsRefusal("The coordinates of the chart are outside the dimensions of the sheet.");
        }
        return alter(self, { anchor: { row: row - 1, column: column - 1, x, y } });
      }),
    ],
    build: [
      other([], ({ environment, sheet, chart }) => {
        if (chart.type === "") throw new SheetsRefusal("Chart type is required.");
        return present(CHART, { environment, sheet, chart });
      }),
    ],
  },
};

const embedded = argumentOf<ChartHandle>("SpreadsheetApp.EmbeddedChart");

/** Charts of a sheet: kept as they were asked for. */
export const SHEET_CHARTS: Calls<SheetHandle> = {
  newChart: [sheets.other([], (self) => newChart(self))],
  getCharts: [sheets.look([], (self) => stateOf(self).charts.map((chart) => presentChart(self, chart)))],
  insertChart: [
    sheets.write([embedded], (self, { chart }) => {
      const id = takeId(self);
      changeSheet(self, (sheet) => ({ ...sheet, charts: [...sheet.charts, { ...chart, id }] }));
    }),
  ],
  updateChart: [
    sheets.write([embedded], (self, { chart }) => {
      demandHere(self, chart);
      changeSheet(self, (sheet) => ({
        ...sheet,
        charts: sheet.charts.map((one) => (one.id === chart.id ? chart : one)),
      }));
    }),
  ],
  removeChart: [
    sheets.write([embedded], (self, { chart }) => {
      demandHere(self, chart);
      changeSheet(self, (sheet) => ({
        ...sheet,
        charts: sheet.charts.filter(({ id }) => id !== chart.id),
      }));
    }),
  ],
};

function newChart({ environment, sheet }: SheetHandle): object {
  const chart: Chart = {
    id: 0,
    type: "",
    ranges: [],
    options: {},
    numHeaders: 0,
    transposed: false,
    anchor: { row: 0, column: 0, x: 0, y: 0 },
  };
  return present(BUILDER, { environment, sheet, chart });
}

function presentChart({ environment, sheet }: SheetHandle, chart: Chart): object {
  return present(CHART, { environment, sheet, chart });
}

function demandHere(self: SheetHandle, chart: Chart): void {
  if (!stateOf(self).charts.some(({ id }) => id === chart.id)) {
    throw new SheetsRefusal("The chart does not exist on this sheet.");
  }
}

function alter(self: Handle & { chart: Chart }, part: Partial<Chart>) {
  self.chart = { ...self.chart, ...part };
  return ITSELF;
}

/** Options are kept as plain JSON: a function or an object of a service would be lost. */
function setOption(self: ChartHandle, option: string, value: unknown) {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return alter(self, { options: { ...self.chart.options, [option]: plain } });
}
