import { describe, expect, it } from "vitest";
import type { Grid } from "../../../measures/grid.ts";
import { demandGrid } from "../../../server/api/grid-json.ts";
import type { Job, Task } from "../../../server/api/job.ts";
import { perform } from "../../../server/api/perform.ts";
import { Problem, tell } from "../../../server/api/problem.ts";
import { FILE_LIMITS } from "../../../server/xlsx/limits.ts";
import { exampleWith } from "../reports.ts";
import { TODAY } from "../service.ts";

const sheet = (more: object = {}) => ({ title: "แผนมาตรการ", rows: [["ที่", "มาตรการ"]], ...more });
const grid = (...sheets: unknown[]) => ({ sheets });

function refusal(value: unknown): { code: string; pointer?: string } {
  try {
    demandGrid(value, ["grid"]);
  } catch (thrown) {
    if (thrown instanceof Problem) return tell(thrown);
    throw thrown;
  }
  throw new Error("the grid was taken");
}

async function answer(body: string, task: Task = "check"): Promise<string> {
  const job: Job = {
    task,
    body: new TextEncoder().encode(body),
    form: "json",
    query: [],
    wantsJson: true,
    today: TODAY,
  };
  try {
    await perform(job);
    return "taken";
  } catch (thrown) {
    const { code, pointer } = tell(thrown);
    return `${code} ${pointer}`;
  }
}

describe("a Grid as JSON", () => {
  it("is taken with everything that a Grid may hold", () => {
    const full = sheet({
      hidden: false,
      merges: ["A1:B1", "C2"],
      errors: ["B2"],
      formulas: ["SF20000"],
      dates: { B3: "2024-02-29" },
      columns: { B: "plan.measure" },
    });
    const value = JSON.parse(JSON.stringify(grid(full, { title: "อื่น", rows: [] })));
    expect(demandGrid(value, ["grid"])).toBe(value);
  });

  it("is named by the place of the value that does not fit", () => {
    const at = "#/grid/sheets/0";
    const cases: readonly (readonly [unknown, string, string])[] = [
      [undefined, "value-unfit", "#/grid"],
      [null, "value-unfit", "#/grid"],
      [[], "value-unfit", "#/grid"],
      ["x", "value-unfit", "#/grid"],
      [{}, "value-missing", "#/grid/sheets"],
      [{ sheets: {} }, "value-unfit", "#/grid/sheets"],
      [{ sheets: [], more: 1 }, "value-unknown", "#/grid/more"],
      [grid(), "no-sheets", "#/grid/sheets"],
      [grid(null), "value-unfit", at],
      [grid({ rows: [] }), "value-missing", `${at}/title`],
      [grid({ title: "x" }), "value-missing", `${at}/rows`],
      [grid(sheet({ title: 1 })), "value-unfit", `${at}/title`],
      [grid(sheet({ title: "" })), "value-unfit", `${at}/title`],
      [grid(sheet(), sheet()), "value-unfit", "#/grid/sheets/1/title"],
      [grid(sheet({ rows: 1e9 })), "value-unfit", `${at}/rows`],
      [grid(sheet({ rows: { length: 1e9 } })), "value-unfit", `${at}/rows`],
      [grid(sheet({ rows: [["a"], "b"] })), "value-unfit", `${at}/rows/1`],
      [grid(sheet({ rows: [["a"], ["b", 7]] })), "value-unfit", `${at}/rows/1/1`],
      [grid(sheet({ rows: [[null]] })), "value-unfit", `${at}/rows/0/0`],
      [grid(sheet({ rows: [[["a"]]] })), "value-unfit", `${at}/rows/0/0`],
      [grid(sheet({ rows: [[{ formula: "1+1" }]] })), "value-unfit", `${at}/rows/0/0`],
      [grid(sheet({ hidden: "yes" })), "value-unfit", `${at}/hidden`],
      [grid(sheet({ merges: "A1:B2" })), "value-unfit", `${at}/merges`],
      [grid(sheet({ merges: ["A1:B2", "B2:A1"] })), "value-unfit", `${at}/merges/1`],
      [grid(sheet({ merges: ["A1:XFD1048576"] })), "value-unfit", `${at}/merges/0`],
      [grid(sheet({ errors: [1] })), "value-unfit", `${at}/errors/0`],
      [grid(sheet({ formulas: ["a1"] })), "value-unfit", `${at}/formulas/0`],
      [grid(sheet({ formulas: ["A20001"] })), "value-unfit", `${at}/formulas/0`],
      [grid(sheet({ dates: ["2024-01-01"] })), "value-unfit", `${at}/dates`],
      [grid(sheet({ dates: { A1: "2024-02-30" } })), "value-unfit", `${at}/dates/A1`],
      [grid(sheet({ dates: { A1: 45000 } })), "value-unfit", `${at}/dates/A1`],
      [grid(sheet({ dates: { "A1/~x": "2024-01-01" } })), "value-unfit", `${at}/dates/A1~1~0x`],
      [grid(sheet({ columns: { B: 1 } })), "value-unfit", `${at}/columns/B`],
      [grid(sheet({ columns: { ZZZ: "plan.no" } })), "value-unfit", `${at}/columns/ZZZ`],
      [grid(sheet({ "ชื่อ ลับ": 1 })), "value-unknown", `${at}/${encodeURIComponent("ชื่อ ลับ")}`],
    ];
    for (const [value, code, pointer] of cases) expect(refusal(value)).toMatchObject({ code, pointer });
  });

  it("may hold no more than a workbook file may", () => {
    const { sheets, rows, columns, cells, merges } = FILE_LIMITS;
    const many = Array.from({ length: sheets + 1 }, (_, index) => sheet({ title: `${index}` }));
    expect(refusal(grid(...many)).code).toBe("too-many-sheets");
    expect(refusal(grid(sheet({ rows: new Array(rows + 1).fill([]) })))).toMatchObject({
      code: "too-many-rows",
      pointer: "#/grid/sheets/0/rows",
    });
    expect(refusal(grid(sheet({ rows: [new Array(columns + 1).fill("")] })))).toMatchObject({
      code: "too-many-columns",
      pointer: "#/grid/sheets/0/rows/0",
    });
    const row = new Array(columns).fill("");
    const full = sheet({ rows: new Array(cells / columns).fill(row) });
    expect(demandGrid(grid(full), ["grid"])).toBeDefined();
    expect(refusal(grid(full, sheet({ title: "x" })))).toMatchObject({
      code: "too-many-cells",
      pointer: "#/grid/sheets/1/rows/0",
    });
    expect(refusal(grid(sheet({ formulas: new Array(cells).fill("A1") }))).code).toBe("too-many-cells");
    const long = "ก".repeat(1_000_000);
    expect(refusal(grid(sheet({ rows: [new Array(51).fill(long)] }))).code).toBe("too-much-text");
    expect(refusal(grid(sheet({ merges: new Array(merges + 1).fill("A1:B1") }))).code).toBe(
      "too-many-merges",
    );
  });

  it("changes no prototype, whatever its keys are called", async () => {
    const bodies: Readonly<Record<string, string>> = {
      '{"__proto__":{"polluted":1},"grid":{"sheets":[]}}': "value-unknown #/__proto__",
      '{"grid":{"__proto__":{"sheets":[]},"sheets":[]}}': "value-unknown #/grid/__proto__",
      '{"grid":{"sheets":[{"title":"a","rows":[],"constructor":{"prototype":{"polluted":1}}}]}}':
        "value-unknown #/grid/sheets/0/constructor",
      '{"grid":{"sheets":[{"title":"a","rows":[],"dates":{"__proto__":"2024-01-01"}}]}}':
        "value-unfit #/grid/sheets/0/dates/__proto__",
      '{"grid":{"sheets":[{"title":"a","rows":[],"columns":{"__proto__":"x"}}]}}':
        "value-unfit #/grid/sheets/0/columns/__proto__",
      '{"grid":{"sheets":[{"title":"__proto__","rows":[["__proto__","constructor"]],"columns":{"A":"__proto__"}}]}}':
        "taken",
      '{"toString":1,"grid":{"sheets":[]}}': "value-unknown #/toString",
      '{"__proto__":{"grid":{"sheets":[]}}}': "value-unknown #/__proto__",
      '{"asOf":"2024-01-01"}': "value-missing #/grid",
    };
    for (const [body, wanted] of Object.entries(bodies)) expect(await answer(body)).toBe(wanted);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("may be nested as deep as a stranger likes: the place is named", async () => {
    const deep = `${"[".repeat(300_000)}${"]".repeat(300_000)}`;
    expect(await answer(`{"grid":{"sheets":[{"title":"a","rows":${deep}}]}}`)).toBe(
      "value-unfit #/grid/sheets/0/rows/0/0",
    );
    expect(await answer(`{"grid":${'{"a":'.repeat(300_000)}1${"}".repeat(300_000)}}`)).toBe(
      "value-unknown #/grid/a",
    );
  });

  it("options of the body are of the right kind", async () => {
    const body = (options: object) => JSON.stringify({ grid: exampleWith(), ...options });
    expect(await answer(body({ asOf: 20240101 }))).toBe("value-unfit #/asOf");
    expect(await answer(body({ asOf: null }))).toBe("value-unfit #/asOf");
    expect(await answer(body({ name: ["a"] }))).toBe("value-unfit #/name");
    expect(await answer(body({ codes: [] }), "check")).toBe("value-unknown #/codes");
    expect(await answer(body({ codes: "blanks-extra" }), "fix")).toBe("value-unfit #/codes");
    expect(await answer(body({ codes: [["blanks-extra"]] }), "fix")).toBe("value-unfit #/codes");
    expect(await answer(body({ codes: ["blanks-extra"] }), "fix")).toBe("taken");
    expect(await answer(body({ digits: "Thai" }), "report")).toBe("value-unfit #/digits");
  });

  it("may hold texts that no file could: lone halves of letters and control characters", async () => {
    const odd = exampleWith({ agency: { "agency.name": "เทศบาล\ud800\u0000\u0008\uffff" } as never });
    const texts: Grid = { sheets: [...odd.sheets, { title: "\ud800/\\:*?", rows: [["\udfff=1+1"]] }] };
    for (const task of ["check", "fix", "report", "summary"] as const)
      expect(await answer(JSON.stringify({ grid: texts, name: "\ud800.xlsx" }), task)).toBe("taken");
  });
});
