import { describe, expect, it } from "vitest";
import { performForPage } from "../../../server/pages/perform.ts";
import { jsonLine } from "../../../server/pages/work.ts";
import { officeSummary } from "../../../server/summary/office.ts";
import { AS_OF, checked } from "../findings/checks.ts";
import { exampleWith } from "../reports.ts";

describe("a file that a page gives", () => {
  it("has one ending, whichever the workbook had", async () => {
    const grid = exampleWith();
    for (const name of ["แผน.xlsx", "แผน.XLSM", "แผน"]) {
      const job = { name, today: AS_OF };
      const list = await performForPage({ ...job, page: "list", body: jsonLine(checked(name, grid)) });
      expect(list.fileName).toBe("รายการที่ต้องแก้ แผน.xlsx");
      const body = jsonLine({ office: officeSummary(grid, name, AS_OF) });
      const summary = await performForPage({ ...job, page: "summary", body, format: "csv" });
      expect(summary.fileName).toBe("สรุป แผน.csv");
    }
  });
});
