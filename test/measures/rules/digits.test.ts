import { describe, expect, it } from "vitest";
import { charactersWords } from "../../../measures/messages/characters.ts";
import { digitsRules } from "../../../measures/rules/digits.ts";
import { GOOD_THAI } from "../corpus.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(digitsRules);
type Script = "thai" | "arabic";
const hitOf = (code: string, text: string, digits: Script = "thai") =>
  ask(text, digits).find((said) => said.code === code)?.hit;
const says = (code: string, text: string, digits: Script = "thai") => {
  const said = ask(text, digits).find((one) => one.code === code);
  return said && sentence(charactersWords, said.code, said.hit);
};

describe("rules on digits and Latin letters", () => {
  it.each(GOOD_THAI)("stay silent on good Thai: %s", (text) => {
    expect([...ask(text, "thai"), ...ask(text, "arabic")]).toEqual([]);
  });
});

describe("digits-mixed", () => {
  it.each([
    ["ปี ๒๕๖๖ และ 2567", "ปี ๒๕๖๖ และ ๒๕๖๗"],
    ["๒๕6๗", "๒๕๖๗"],
    ["๑. อบรม 1,250.50 บาท (85%)", "๑. อบรม ๑,๒๕๐.๕๐ บาท (๘๕%)"],
    ["โทร. 0-5600-0000 ต่อ ๑๒", "โทร. ๐-๕๖๐๐-๐๐๐๐ ต่อ ๑๒"],
    ["ตาม ISO 9001 ปี 2567 ข้อ ๒", "ตาม ISO 9001 ปี ๒๕๖๗ ข้อ ๒"],
    ["O35 ข้อ 2 หน้า ๓", "O35 ข้อ ๒ หน้า ๓"],
    ["กิจกรรม 5ส ๒ ครั้ง 30 คน", "กิจกรรม 5ส ๒ ครั้ง ๓๐ คน"],
    ["ตั้งแต่ 5 ส.ค. ๒๕๖๗", "ตั้งแต่ ๕ ส.ค. ๒๕๖๗"],
    ["https://a.go.th/?id=1,2 ข้อ 2 หน้า ๓", "https://a.go.th/?id=1,2 ข้อ ๒ หน้า ๓"],
    ['<td width="100">๕ คน 6 วัน', '<td width="100">๕ คน ๖ วัน'],
    ["วันที่ ๐5 มกราคม ๒๕๖๗", "วันที่ ๐๕ มกราคม ๒๕๖๗"],
    ["โทร ๐2-123-4567", "โทร ๐๒-๑๒๓-๔๕๖๗"],
  ])("mends %j to %j where the workbook has Thai digits", (text, after) => {
    expect(hitOf("digits-mixed", text)).toMatchObject({ after, safe: true });
  });

  it("mends towards Arabic digits where the workbook has those", () => {
    expect(hitOf("digits-mixed", "ปี ๒๕๖๖ และ 2567", "arabic")).toMatchObject({ after: "ปี 2566 และ 2567" });
    expect(says("digits-mixed", "ปี ๒๕๖๖ และ 2567", "arabic")).toContain("พิมพ์เป็นเลขอารบิกทั้งหมด");
  });

  it.each([
    "ITA 2567 ข้อ ๑",
    "COVID-19 ปี ๒๕๖๔",
    "Excel 2019, 2021 จำนวน ๒ ชุด",
    "ระบบ 5G ๓ จุด",
    "ประชุมผ่าน Zoom Meeting ID 123 456 7890 เมื่อวันที่ ๕ มกราคม",
    "กิจกรรม 5ส เดือนละ ๒ ครั้ง และ 5 ส. ทุกกอง",
    "กิจกรรม ๕ส ของกองช่าง",
    "โครงการ “1 ตำบล 1 ผลิตภัณฑ์” (OTOP) ปี ๒๕๖๗",
    "ปรับปรุงเว็บไซต์เป็นเวอร์ชัน 2.0 เมื่อวันที่ ๕ มกราคม",
    "ป้องกันโควิด-19 รวม ๓ ครั้ง",
    "ระบบราชการ 4.0 ตามแผน ๓ ปี",
    "www.a.go.th/2567 ข้อ ๑",
    "sara2@a.go.th ต่อ ๑๒",
    "โทร 056-000000",
    "ข้อ ๐2 ของปี ๒๕๖๗",
  ])("stays silent on %j", (text) => {
    expect(hitOf("digits-mixed", text)).toBeUndefined();
    expect(hitOf("digits-mixed", text, "arabic")).toBeUndefined();
  });

  it("leaves a number alone whose zero may be a letter", () => {
    expect(hitOf("digits-mixed", "ปี ๒๕๖o และ 2567 กับ ๒๕๖๘", "arabic")).toMatchObject({
      after: "ปี ๒๕๖o และ 2567 กับ 2568",
    });
  });

  it("says which digits it saw", () => {
    expect(says("digits-mixed", "ปี ๒๕๖๖ และ 2567")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีทั้งเลขไทย “๒๕๖๖” และเลขอารบิก “2567” (เซลล์ C3) — พิมพ์เป็นเลขไทยทั้งหมดเหมือนช่องอื่น",
    );
  });

  it("waits until hidden characters are gone", () => {
    expect(hitOf("digits-mixed", "๒\u200b5")).toEqual({ values: { thai: "๒", arabic: "5", script: "thai" } });
  });
});

describe("digit-letter", () => {
  it.each([
    ["ปี ๒๕๖o", "ปี ๒๕๖๐"],
    ["๒๕O๗", "๒๕๐๗"],
    ["๑oo คน", "๑๐๐ คน"],
    ["ปี 256o", "ปี 2560"],
    ["เวลา o๘.๓o น.", "เวลา ๐๘.๓๐ น."],
    ["โทร. o-๕๖๐๐-๐๐๐๐", "โทร. ๐-๕๖๐๐-๐๐๐๐"],
    ["ข้อ ๐2 แผนผัง", "ข้อ O2 แผนผัง"],
    ["๐34 มาตรการ", "O34 มาตรการ"],
    ["ตามแบบ (๐35)", "ตามแบบ (O35)"],
  ])("mends %j to %j one by one", (text, after) => {
    expect(hitOf("digit-letter", text)).toMatchObject({ after, safe: false });
  });

  it.each([
    "ข้อ O34 และ O๓๕",
    "๐๒ แผนผัง",
    "๐5 มกราคม ๒๕๖๗",
    "ข้อ ๐2ป ี",
    "เวลา ๐8.30 น.",
    "โทร ๐2-123-4567",
    "อุณหภูมิ 90o",
    "๒๕ only",
    "CO2 และ 2O",
  ])("stays silent on %j", (text) => {
    expect(hitOf("digit-letter", text)).toBeUndefined();
  });

  it("says what to type if it is so", () => {
    expect(says("digit-letter", "ปี ๒๕๖o")).toContain("ตรง “๒๕๖o” (เซลล์ C3) — ถ้าใช่ พิมพ์เป็น “๒๕๖๐”");
  });
});

describe("latin-in-thai", () => {
  it.each([
    ["การทำงาน ofหน่วยงาน", "ofหน่วยงาน"],
    ["ประชาชนandเจ้าหน้าที่", "ประชาชนandเจ้าหน้าที่"],
    ["Assessment ofหน่วยงาน", "ofหน่วยงาน"],
    ["ทำให้transparent", "ทำให้transparent"],
    [
      "การสร้างธรรมาภิบาลและความโปร่งใสในหน่วยงานภาครัฐfromผู้บริหารระดับสูงขององค์กรปกครองส่วนท้องถิ่น",
      "…ในหน่วยงานภาครัฐfromผู้บริหารระดับสูง…",
    ],
  ])("finds the glued word in %j", (text, seen) => {
    const { values, after } = hitOf("latin-in-thai", text) ?? {};
    expect(values?.seen).toBe(seen);
    expect(values?.seen).toMatch(/[ก-๎][a-z]+|[a-z]+[ก-๎]/);
    expect(after).toBeUndefined();
  });

  it.each([
    "(ITA) ประจำปี",
    "ระบบITAและระบบe-Serviceของเทศบาล",
    "ผ่านfacebookและlineของหน่วยงาน",
    "เว็บไซต์www.a.go.thหัวข้อ",
    "อีเมลsaraban@a.go.thของเทศบาล",
    "ไฟล์a.pdfของแผน",
    "No gift policyของผู้บริหาร",
    "ข้อivของประกาศ",
    "ระยะทาง 5kmจากตำบล",
    "การ check and balance ภายใน",
    "ตรวจcheck list",
    "วิตามินc",
  ])("stays silent on %j", (text) => {
    expect(hitOf("latin-in-thai", text)).toBeUndefined();
  });

  it("names the word and where it is glued", () => {
    expect(says("latin-in-thai", "การทำงาน ofหน่วยงาน")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีคำอังกฤษ “of” ติดอยู่กับคำไทย ตรง “ofหน่วยงาน” (เซลล์ C3) — พิมพ์คำไทยแทน หรือเว้นวรรคถ้าตั้งใจใช้คำอังกฤษ",
    );
  });
});
