import { beforeAll, describe, expect, it } from "vitest";
import { findingsWorkbook } from "../../../server/findings/list.ts";
import { DEFECTIVE_EXAMPLE } from "../../../templates/examples/defective.ts";
import { type Pages, printPages, withoutBlanks } from "../../templates/pages.ts";
import { missingForPages } from "../../templates/thai-font.ts";
import { exampleWith } from "../reports.ts";
import { AS_OF, checked, checkOf } from "./checks.ts";

const missing = missingForPages();

describe.skipIf(missing !== undefined)(`the list in LibreOffice${missing ? ` (${missing})` : ""}`, () => {
  const defective = checked("แผน.xlsx", exampleWith(DEFECTIVE_EXAMPLE));
  const long = "จัดอบรมให้แก่พนักงานทุกกอง ".repeat(110);
  let printed: Record<string, Pages>;

  beforeAll(async () => {
    const wide = { before: `${long}การการ${long}`, after: `${long}การ${long}`, safe: true };
    printed = await printPages({
      "one.xlsx": await findingsWorkbook([defective], AS_OF),
      "odd.xlsx": await findingsWorkbook(
        [checkOf([{ message: "=1+1" }, { fix: wide }, { column: long }]), checkOf([], "สอง.xlsx")],
        AS_OF,
      ),
    });
  }, 60_000);

  it("shows every message whole, and its header on every page", () => {
    const { texts = [] } = printed["one.xlsx"] ?? {};
    const text = withoutBlanks(texts.join(""));
    for (const { message } of defective.findings) expect(text).toContain(withoutBlanks(message));
    for (const page of texts.slice(0, 5))
      expect(withoutBlanks(page)).toContain(withoutBlanks("สิ่งที่พบและวิธีแก้"));
    expect(text).not.toMatch(/###|#NAME|#VALUE|Err:/);
  });

  it("keeps rows of long texts on one page, and formulas of nobody", () => {
    const [first = ""] = printed["odd.xlsx"]?.texts ?? [];
    expect(first).toContain("=1+1");
    expect(withoutBlanks(first)).toContain("การการ");
    expect(printed["odd.xlsx"]?.texts).toHaveLength(4);
  });
});
