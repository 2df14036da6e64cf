import { describe, expect, it } from "vitest";
import { textWords } from "../../../measures/messages/text.ts";
import { listsRules } from "../../../measures/rules/lists.ts";
import { GOOD_THAI } from "../corpus.ts";
import { saysPlainly } from "./says.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(listsRules);

describe("list-uneven", () => {
  it.each([
    ["๑.ผู้รับผิดชอบ\n๒. ผู้บริหาร", "๑. ผู้รับผิดชอบ\n๒. ผู้บริหาร"],
    ["-ประชุม\n- รายงาน\n-เผยแพร่", "- ประชุม\n- รายงาน\n- เผยแพร่"],
    ["๑.จัดทำคู่มือ ๒. ประกาศ ๓.เผยแพร่", "๑. จัดทำคู่มือ ๒. ประกาศ ๓. เผยแพร่"],
    ["1.คู่มือ\n2.  แผน", "1. คู่มือ\n2.  แผน"],
    ["๑. ประชุม\n-ชี้แจง\n- ซักถาม\n๒.รายงาน", "๑. ประชุม\n- ชี้แจง\n- ซักถาม\n๒. รายงาน"],
    ["รายงานผล\n -รอบ ๖ เดือน\n - รอบ ๑๒ เดือน", "รายงานผล\n - รอบ ๖ เดือน\n - รอบ ๑๒ เดือน"],
  ])("finds uneven blanks and mends %j", (text, after) => {
    const [said, ...rest] = ask(text);
    expect(rest).toEqual([]);
    expect(said?.hit).toMatchObject({ after, safe: true, values: { kind: "blank" } });
    expect(ask(after)).toEqual([]);
  });

  it.each([
    ["๑. ก\n๒. ข\n๔. ค", "๔.", "๓."],
    ["๑. ก\n๒. ข\n๒. ค", "๒.", "๓."],
    ["1. ก\n3. ข", "3.", "2."],
    ["๑. ก ๒. ข\n๓. ค\n๓. ง", "๓.", "๔."],
    ["๑. ก\n๑. ข\n๒. ค\n๒. ง\n๔. จ", "๔.", "๓."],
  ])("finds the number left out or repeated in %j", (text, seen, expected) => {
    expect(ask(text)).toEqual([{ code: "list-uneven", hit: { values: { kind: "number", seen, expected } } }]);
  });

  it("finds it in the paragraphs of a web page, without a fix until the tags are gone", () => {
    const [said] = ask("<p>-ประชุม</p><p>- รายงาน</p>");
    expect(said?.hit).toEqual({ values: { kind: "blank", seen: "-ประชุม", meant: "- ประชุม" } });
  });

  it("says what to type", () => {
    const blank = sentence(textWords, "list-uneven", ask("๑.ผู้รับผิดชอบ ประชุม\n๒. ผู้บริหาร")[0]?.hit ?? {});
    expect(blank).toContain("“๑.ผู้รับผิดชอบ” (เซลล์ C3) — พิมพ์เป็น “๑. ผู้รับผิดชอบ”");
    const number = sentence(textWords, "list-uneven", ask("๑. ก\n๒. ข\n๔. ค")[0]?.hit ?? {});
    expect(number).toContain("ข้อที่ควรเป็น “๓.” พิมพ์ไว้ว่า “๔.” (เซลล์ C3)");
    saysPlainly(blank);
    saysPlainly(number);
  });

  it.each([
    "๑. ก\n๒. ข\n๓. ค",
    "๑.ก\n๒.ข\n๓.ค",
    "๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง",
    "กองคลัง\n๑. ก\n๒. ข\nกองช่าง\n๑. ค\n๒. ง",
    "๑. ก\n๑. ย่อย\n๒. ย่อย\n๓. ย่อย\n๒. ข\n๓. ค",
    "๑. ก\n  ๑. ย่อย\n  ๒. ย่อย\n๒. ข",
    "๓. ต่อจากแผนเดิม\n๔. ข",
    "๕. ก\n๙. ข",
    "๑. ก\n๑๒. ข",
    "๒.๕ ล้านบาท\n๘.๓๐ น.\n๒๕๖๗. สิ้นปี",
    "-๕ คะแนน\n- ๓ คะแนน",
    "๑) ก\n๒)ข\n(๑) ค",
    "--\n- ก\n...",
    "๑. ประชุมตามมาตรา ๕. และ ๖.ของระเบียบ",
    "- ก\n- ข\n-\n- ค",
    "มาตรการ ๑.ก และ ๒. ข",
    "๑.\u00a0ก\n๒. ข",
  ])("stays silent on %j", (text) => {
    expect(ask(text)).toEqual([]);
  });

  it.each(GOOD_THAI)("stays silent on %s", (text) => {
    expect(ask(text)).toEqual([]);
  });
});
