import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { fillingGrid } from "../../measures/form/filling.ts";
import type { Grid } from "../../measures/grid.ts";
import { validate } from "../../measures/validate.ts";
import { makeReport } from "../../server/report.ts";
import { paint } from "../../server/xlsx/paint.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { drawForm } from "../../templates/form.ts";
import { addonCheck } from "./addon.ts";
import { loadRow, runLoad } from "./load.ts";
import { costOf, median, ms, quantile, sideBySide, times } from "./measure.ts";
import { officeFilling, officeGrid } from "./offices.ts";

const OFFICES = 8_317;
const MEASURES = OFFICES * 5;
const AS_OF = "2024-10-15";
const SUMMARY_ROWS = fileURLToPath(new URL("./summary-rows.ts", import.meta.url));
const GOOGLE_CLIENT = fileURLToPath(new URL("../../server/sources/google/client.ts", import.meta.url));
const ITA = fileURLToPath(new URL("../../server/cli/main.ts", import.meta.url));

const table: string[][] = [];
const row = (what: string, figure: string, peer: string, ratio: string) => {
  table.push([what, figure, peer, ratio]);
  console.error(`… ${what}: ${figure}`);
};

/** All rules over the country, beside JSON.parse of the same grids. */
function rules(): void {
  const texts = Array.from({ length: OFFICES }, (_, number) => JSON.stringify(officeGrid(number)));
  // As they are posted: texts that were put together here are still in pieces, and slow to read.
  const grids = texts.map((text) => JSON.parse(text) as Grid);
  let seen = 0;
  const { parse, check } = sideBySide(7, {
    parse: () => {
      for (const text of texts) seen += (JSON.parse(text) as Grid).sheets.length;
    },
    check: () => {
      for (const grid of grids) seen += validate(grid, { asOf: AS_OF }).findings.length;
    },
  });
  if (seen === 0) throw new Error("nothing was read");
  const [ours, peer] = [median(check.slice(2)), median(parse.slice(2))];
  const perSecond = Math.round(MEASURES / (ours / 1000)).toLocaleString("en");
  row(
    `all rules, ${OFFICES} workbooks × 5 measures`,
    `${ms(ours)} (${perSecond} rows/s)`,
    `JSON.parse ${ms(peer)}`,
    times(ours / peer),
  );
}

/** One official report, beside exceljs writing the same cells with no layout at all. */
async function oneReport(): Promise<void> {
  const grid = fillingGrid(GOOD_EXAMPLE);
  const report = await makeReport({ grid, asOf: AS_OF, source: "bench" });
  const cells = (await readGrid(report.bytes)).sheets;
  const plain = async () => {
    const book = new ExcelJS.Workbook();
    for (const { title, rows } of cells) book.addWorksheet(title).addRows(rows as string[][]);
    return book.xlsx.writeBuffer();
  };
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < 250; round++) {
    let start = performance.now();
    await makeReport({ grid, asOf: AS_OF, source: "bench" });
    const own = performance.now() - start;
    start = performance.now();
    await plain();
    if (round >= 50) {
      ours.push(own);
      peers.push(performance.now() - start);
    }
  }
  const figure = `p50 ${ms(median(ours))}, p99 ${ms(quantile(ours, 0.99))}`;
  const peer = `exceljs, no layout: p50 ${ms(median(peers))}, p99 ${ms(quantile(peers, 0.99))}`;
  row("one official report", figure, peer, times(median(ours) / median(peers)));
}

/** Reports of many offices into a folder, and one check, as whole processes. */
async function wholeProcesses(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ita-bench-"));
  try {
    for (const count of [1_000, OFFICES]) {
      const from = join(folder, `from-${count}`);
      await mkdir(from);
      for (let number = 0; number < count; number++) {
        const drawing = drawForm(officeFilling(number), 2567, "bench");
        await writeFile(join(from, `${String(number).padStart(5, "0")}.xlsx`), await paint(drawing));
      }
      const {
        ms: took,
        peakMb,
        code,
      } = await costOf([ITA, "report", from, "--out", join(folder, `to-${count}`)]);
      if (code !== 0) throw new Error(`ita report ended with ${code}`);
      row(
        `${count} reports into a folder`,
        `${ms(took)}, peak ${peakMb.toFixed(0)} MB`,
        "",
        `${ms(took / count)} each`,
      );
    }
    const one = join(folder, "from-1000", "00000.xlsx");
    const costs = [];
    const peers = [];
    for (let round = 0; round < 11; round++) {
      costs.push(await costOf([ITA, "check", one]));
      peers.push(await costOf(["-e", "0"]));
    }
    const took = median(costs.map((cost) => cost.ms));
    const empty = median(peers.map((cost) => cost.ms));
    const peak = median(costs.map(({ peakMb }) => peakMb));
    row(
      "ita check of one file, whole process",
      `${ms(took)}, peak ${peak.toFixed(0)} MB`,
      `node -e 0: ${ms(empty)}`,
      times(took / empty),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Loading what speaks to Google, beside the whole library; each a process of its own. */
async function googleStart(): Promise<void> {
  const load = (path: string) => costOf(["-e", `import(${JSON.stringify(path)})`]);
  const ours = [];
  const whole = [];
  for (let round = 0; round < 7; round++) {
    ours.push(await load(GOOGLE_CLIENT));
    whole.push(await load("googleapis"));
  }
  const middle = (costs: readonly { ms: number }[]) => median(costs.map((cost) => cost.ms));
  const figure = (costs: readonly { ms: number; peakMb: number }[]) =>
    `${ms(middle(costs))}, peak ${median(costs.map(({ peakMb }) => peakMb)).toFixed(0)} MB`;
  row(
    "loading Google's client for Sheets, at the first sheet, whole process",
    figure(ours),
    `all of googleapis: ${figure(whole)}`,
    times(middle(ours) / middle(whole)),
  );
}

/** The country's measures as one .xlsx, beside other ways of writing the same cells; each a process of its own. */
async function summaryRows(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ita-bench-"));
  const ways = { ours: [], streaming: [], buffered: [], sheetjs: [] } as Record<
    string,
    { ms: number; peakMb: number }[]
  >;
  try {
    // exceljs in memory takes long and says the same each time.
    for (const way of [
      "ours",
      "streaming",
      "buffered",
      "sheetjs",
      "ours",
      "streaming",
      "ours",
      "streaming",
    ]) {
      const cost = await costOf([SUMMARY_ROWS, way, join(folder, `${way}.xlsx`)]);
      if (cost.code !== 0) throw new Error(`${way} ended with ${cost.code}`);
      ways[way]?.push(cost);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  const middle = (way: string) => median(ways[way]?.map((cost) => cost.ms) ?? []);
  const figure = (way: string) =>
    `${ms(middle(way))}, peak ${median(ways[way]?.map(({ peakMb }) => peakMb) ?? []).toFixed(0)} MB`;
  row(
    `summary of ${OFFICES} workbooks to .xlsx (${MEASURES} rows × 14 and ${OFFICES} × 18), whole process`,
    figure("ours"),
    `exceljs streaming, shared styles, no heights: ${figure("streaming")}; exceljs buffered: ${figure("buffered")}; SheetJS, no styles: ${figure("sheetjs")}`,
    times(middle("ours") / middle("streaming")),
  );
}

/** Many people at once on the real service, beside one of them alone. */
async function manyPeople(): Promise<void> {
  const load = await runLoad(50, 60);
  if (load.troubles.length > 0) throw new Error(load.troubles.join("\n"));
  row(...loadRow(load));
}

rules();
row(...addonCheck());
await oneReport();
await googleStart();
await summaryRows();
await manyPeople();
await wholeProcesses();
const [cpu] = cpus();
console.log(`\n${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}; medians\n`);
console.log("| what | figure | peer in the same run | ratio |\n| --- | --- | --- | --- |");
for (const cells of table) console.log(`| ${cells.join(" | ")} |`);
