import { describe, expect, it } from "vitest";
import { textWords } from "../../../measures/messages/text.ts";
import { blanksRules } from "../../../measures/rules/blanks.ts";
import { GOOD_THAI } from "../corpus.ts";
import { saysPlainly } from "./says.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(blanksRules);
const say = (text: string) => sentence(textWords, "blanks-extra", ask(text)[0]?.hit ?? {});

describe("blanks-extra", () => {
  it.each([
    ["จัดทำ  คู่มือ", "จัดทำ คู่มือ"],
    [" สำนักปลัด", "สำนักปลัด"],
    ["สำนักปลัด ", "สำนักปลัด"],
    ["กองคลัง \n กองช่าง", "กองคลัง\nกองช่าง"],
    ["\n\nกองคลัง\n", "กองคลัง"],
    ["กองคลัง\n\n \n\nกองช่าง", "กองคลัง\n\nกองช่าง"],
    ["กองคลัง \t  กองช่าง", "กองคลัง กองช่าง"],
    ["   - ประชุม\n   - ชี้แจง  ทุกกอง ", "- ประชุม\n   - ชี้แจง ทุกกอง"],
    ["\n  ๑. ประชุม", "๑. ประชุม"],
    [" \n ", ""],
  ])("finds and mends %j", (text, after) => {
    expect(ask(text)).toMatchObject([{ hit: { after, safe: true } }]);
    expect(ask(after)).toEqual([]);
  });

  it.each([
    ["แจ้งให้เจ้าหน้า ที่ทราบ", "แจ้งให้เจ้าหน้าที่ทราบ"],
    ["ประกาศหลัก เกณฑ์ และผู้รับผิด ชอบในแต่ ละงาน", "ประกาศหลักเกณฑ์ และผู้รับผิดชอบในแต่ละงาน"],
    ["เว็บไซต์ของหน่วย งาน", "เว็บไซต์ของหน่วยงาน"],
    ["ให้ประชา ชนเข้าถึง", "ให้ประชาชนเข้าถึง"],
    ["แต่งตั้งคณะกรรมกา ร", "แต่งตั้งคณะกรรมการ"],
    ["คณะกรรมกา รประเมิน ดำเนินกา ร ตามแผน", "คณะกรรมการประเมิน ดำเนินการ ตามแผน"],
    ["แจ้งเจ้า หน้าที่ทุกคน", "แจ้งเจ้าหน้าที่ทุกคน"],
    ["ใช้งบ ประมาณของปี", "ใช้งบประมาณของปี"],
    ["ทรัพย์สินของราช การ", "ทรัพย์สินของราชการ"],
  ])("finds a blank inside a word in %s, and asks before it is taken out", (text, after) => {
    expect(ask(text)).toMatchObject([{ hit: { after, safe: false, values: { kind: "torn" } } }]);
    expect(ask(after)).toEqual([]);
  });

  it("lets the blanks that are surely too many go first", () => {
    const [said, ...rest] = ask("เจ้าหน้า ที่  และหน่วย งาน ");
    expect(rest).toEqual([]);
    expect(said?.hit).toMatchObject({ after: "เจ้าหน้า ที่ และหน่วย งาน", safe: true });
    expect(ask("เจ้าหน้า ที่ และหน่วย งาน")).toMatchObject([{ hit: { after: "เจ้าหน้าที่ และหน่วยงาน" } }]);
  });

  it("finds a torn word behind a hard blank, without a fix until that is a plain one", () => {
    expect(ask("เจ้าหน้า\u00a0ที่")).toEqual([
      {
        code: "blanks-extra",
        hit: { values: { kind: "torn", seen: "เจ้าหน้า ที่", meant: "เจ้าหน้าที่", count: "1" } },
      },
    ]);
  });

  it("asks before a repair that brings a spaced-out word to light", () => {
    expect(ask("ก  า  ร  ใ  ช้")).toMatchObject([{ hit: { safe: false } }]);
  });

  it("leaves words spaced out letter by letter to their own rule", () => {
    expect(ask("ผู้ ร ับ ผิ ด ช อ บ ดำเนินการ")).toEqual([]);
    expect(ask("มาตรการใน ก า ร ใ ช้ รถ")).toEqual([]);
  });

  it("says where the blank is and what to type", () => {
    expect(say("จัดทำ  คู่มือ")).toContain("ตรง “จัดทำ  คู่มือ” (เซลล์ C3) — เว้นวรรคเดียวเป็น “จัดทำ คู่มือ”");
    expect(say("กองคลัง\n")).toContain("ที่ต้นหรือท้ายข้อความ (เซลล์ C3)");
    expect(say("หน่วย งาน")).toContain("ตรง “หน่วย งาน” (เซลล์ C3) — พิมพ์ติดกันเป็น “หน่วยงาน”");
    saysPlainly(say("กองคลัง\n"));
    saysPlainly(say("หน่วย งาน"));
  });

  it.each([
    "จำนวน ๕ หน่วย งานละ ๒ คน",
    "ใช้งบ ประมาณ ๕๐,๐๐๐ บาท",
    "แต่ ละเลยไม่ได้",
    "ข้าพเจ้า หน้าที่ของข้าพเจ้าคือรับเรื่อง",
    "ศึกษา รายงาน และประเทศอเมริกา ร่วมประชุม",
    "จังหวัดนครศรีธรรมราช การพัฒนาพื้นที่",
    "ปฏิบัติภารกิจ กรรมการและเลขานุการร่วมประชุม",
    "ขอบคุณ ธรรมชาติงดงาม",
    "การตรวจ สอบถามข้อมูล",
    "จัดส่ง เสริมสร้างความเข้าใจ",
    "ต่างประเทศ บาลี และสันสกฤต",
    "มีข้อเสนอ ๒ ข้อ มูลค่ารวม ๕ ล้านบาท",
    "เปิดเผย แพร่ภาพ",
    "ฝ่ายกฎ หมายเลข ๕",
    "ประชุมทุกเดือน ณ ห้องประชุม\n\nรายงานผลทุกไตรมาส",
    "๑. ประชุม\n   ๑.๑ ชี้แจง\n   - ซักถาม\n   (๑) บันทึก",
    "กองคลัง\tกองช่าง",
  ])("stays silent on %j", (text) => {
    expect(ask(text)).toEqual([]);
  });

  it.each(GOOD_THAI)("stays silent on %s", (text) => {
    expect(ask(text)).toEqual([]);
  });

  describe.each(["preface", "analysisText"] as const)("in %s", (id) => {
    const page = asking(blanksRules, id);

    it.each([
      "          การประเมินช่วยให้มองเห็นเรื่องที่ควรปรับปรุง\n          เทศบาลจึงจัดทำรายงานนี้\n\n",
      "\tบทนำ\n\n\n                    เทศบาลตำบลห้วยทองหลาง\n                    ตุลาคม ๒๕๖๗  ",
      " ได้ดำเนินการแล้ว\n มีรายละเอียดดังนี้",
    ])("stays silent on layout: %j", (text) => {
      expect(page(text)).toEqual([]);
      expect(ask(text)).toHaveLength(1);
    });

    it("finds doubled blanks inside lines, and mends no others", () => {
      const [said, ...rest] = page("          การประเมิน  ปีนี้\n     ผู้ จัดทำ   รายงาน ");
      expect(rest).toEqual([]);
      expect(said?.hit).toMatchObject({
        after: "          การประเมิน ปีนี้\n     ผู้ จัดทำ รายงาน ",
        safe: true,
        values: { kind: "doubled", seen: "การประเมิน  ปีนี้", meant: "การประเมิน ปีนี้" },
      });
    });

    it("finds a torn word in a paragraph that is set in", () => {
      expect(page("          แจ้งเจ้าหน้า ที่แล้ว")).toMatchObject([
        { hit: { after: "          แจ้งเจ้าหน้าที่แล้ว", values: { kind: "torn" } } },
      ]);
    });
  });
});
