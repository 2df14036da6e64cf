import { describe, expect, it } from "vitest";
import { textWords } from "../../../measures/messages/text.ts";
import { wordsRules } from "../../../measures/rules/words.ts";
import { DOUBLED } from "../../../measures/thai/doubled-words.ts";
import { MISSPELLINGS } from "../../../measures/thai/words.ts";
import { GOOD_THAI } from "../corpus.ts";
import { saysPlainly } from "./says.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(wordsRules);
const found = (code: string, text: string) => ask(text).filter((said) => said.code === code);
const mended = (code: string, text: string) => found(code, text)[0]?.hit.after;

describe("word-twice", () => {
  it.each([
    ["ข้อมูลการการรับบริจาค", "ข้อมูลการรับบริจาค"],
    ["ทุกหน่วยงานงาน ของเทศบาล", "ทุกหน่วยงาน ของเทศบาล"],
    ["ให้แสดงความความคิดเห็น", "ให้แสดงความคิดเห็น"],
    ["แนวทางการการจัดทำคู่มือ", "แนวทางการจัดทำคู่มือ"],
    ["การการเบิกจ่าย", "การเบิกจ่าย"],
    ["ประชาสัมพันธ์และและเผยแพร่", "ประชาสัมพันธ์และเผยแพร่"],
    ["ผลการดำเนินงานของของกองคลัง", "ผลการดำเนินงานของกองคลัง"],
    ["ให้บริการประชาชนในในเขตเทศบาล", "ให้บริการประชาชนในเขตเทศบาล"],
    ["แต่ละหน่วยงานหน่วยงานรายงานผล", "แต่ละหน่วยงานรายงานผล"],
    ["การประเมินประเมินคุณธรรม", "การประเมินคุณธรรม"],
    ["๑.งานงานธุรการ", "๑.งานธุรการ"],
    ["เป็นไปตามตามระเบียบ", "เป็นไปตามระเบียบ"],
    ["ผู้บริหาร และ และบุคลากร", "ผู้บริหาร และบุคลากร"],
    ["จัดประชุม โดย\nโดยเชิญวิทยากร", "จัดประชุม โดยเชิญวิทยากร"],
  ])("finds and mends %s", (text, after) => {
    expect(mended("word-twice", text)).toBe(after);
    expect(found("word-twice", after)).toEqual([]);
  });

  it("mends every doubled word of a text at once, after a question", () => {
    const [said, ...rest] = found("word-twice", "มีความความพร้อม และและจัดการการอบรม เพื่อเพื่อประชาชน");
    expect(rest).toEqual([]);
    expect(said?.hit).toMatchObject({
      safe: false,
      after: "มีความพร้อม และจัดการการอบรม เพื่อประชาชน",
      values: { words: "ความความ และและ เพื่อเพื่อ", correct: "ความ และ เพื่อ", count: "3" },
    });
  });

  it("finds a doubled word that a hidden character, a tag or a second blank parts, without a fix yet", () => {
    expect(found("word-twice", "มีการ\u200bการประชุม")).toMatchObject([
      { hit: { values: { words: "การการ" } } },
    ]);
    expect(mended("word-twice", "มีการ<b>การ</b>ประชุม")).toBeUndefined();
    expect(found("word-twice", "บุคลากร และ  และประชาชน")).toHaveLength(1);
    expect(found("word-twice", "มีการการ\u200bประชุม")).toHaveLength(1);
  });

  it("says the word, where it stands and what to type", () => {
    const [said] = found("word-twice", "มีหน้าที่ ซึ่ง\nซึ่งต้องรายงาน");
    const message = sentence(textWords, "word-twice", said?.hit ?? {});
    expect(message).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีคำว่า “ซึ่ง” พิมพ์ซ้ำกัน ตรง “ซึ่ง ซึ่งต้องรายงาน” (เซลล์ C3) — พิมพ์เป็น “ซึ่งต้องรายงาน”",
    );
    saysPlainly(message);
  });

  it.each([
    "คณะกรรมการการเลือกตั้ง และสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน",
    "การบริหารจัดการการใช้น้ำ และการบูรณาการการทำงาน",
    "ความต้องการการดูแล และมาตรการการป้องกัน",
    "ด้านการการเงินและบัญชี",
    "หน่วยงานงานการเจ้าหน้าที่",
    "รายงานงานที่ได้รับมอบหมาย และพนักงานงานทะเบียน",
    "ทำงานงานหนึ่งให้เสร็จ",
    "ผลการดำเนินงานงานพัสดุ",
    "การตีความความหมายของระเบียบ และบทความความรู้",
    "การควบคุมภายในในหน่วยงาน",
    "เจ้าของของกลาง และสิ่งของของทางราชการ",
    "กำกับติดตามตามแผน",
    "เป็นสิ่งจำเป็นเป็นอย่างยิ่ง",
    "ผู้ประเมินประเมินผลงาน และหน่วยตรวจสอบตรวจสอบบัญชี",
    "ไม่ถูกต้องต้องแก้ไข",
    "มอบประกาศประกาศนียบัตร",
    "ชื่อโครงการโครงการอบรมคุณธรรม",
    "จัดทำแผนแผนที่ภาษี",
    "เดินทางโดยโดยสารรถประจำทาง",
    "ทำเพื่อเพื่อนร่วมงาน",
    "สำนักปลัดเทศบาลเทศบาลตำบลห้วยทองหลาง",
    "จัดกิจกรรมภายในหน่วยงาน หน่วยงานจึงได้รับรางวัล",
    "ด้านวิชาการ การบริหาร และการบริการ",
    "เจ้าหน้าที่ ที่ได้รับมอบหมาย ในพื้นที่ที่รับผิดชอบ",
    "จริงจัง ต่าง ๆ ค่อย ๆ นานาชาติ ทุก ๆ",
    "จัดเก็บรายได้ได้ตามเป้าหมาย",
  ])("stays silent on %s", (text) => {
    expect(found("word-twice", text)).toEqual([]);
  });
});

describe("word-misspelt", () => {
  it.each([
    ["ผู้รับผิดขอบดำเนินการ", "ผู้รับผิดชอบดำเนินการ"],
    ["ตามนโยบำยของเจ้าหน้าทึ่", "ตามนโยบายของเจ้าหน้าที่"],
    ["ทะเบียนครุภัณท์", "ทะเบียนครุภัณฑ์"],
    ["แจ้งศูนย์ดำรงค์ธรรม", "แจ้งศูนย์ดำรงธรรม"],
    ["ป้องกันผลประโยชน์ทับซ้อม", "ป้องกันผลประโยชน์ทับซ้อน"],
    ["แจ้งบุคคลกายนอก", "แจ้งบุคคลภายนอก"],
    ["บุคคล กาย นอก รับทราบ", "บุคคล ภายนอก รับทราบ"],
    ["บุคคลภายนอกกรับทราบ", "บุคคลภายนอกรับทราบ"],
    ["คุณธรรมและความโปรงใส่", "คุณธรรมและความโปร่งใส"],
    ["คุณธรรมและความโปรงใสของหน่วยงาน", "คุณธรรมและความโปร่งใสของหน่วยงาน"],
    ["การพัมนาเมือง", "การพัฒนาเมือง"],
    ["ส่งเสริมความโปร่งในภายในหน่วยงาน", "ส่งเสริมความโปร่งใสภายในหน่วยงาน"],
    ["ปฎิบัติตามกฏหมายและกฏระเบียบ", "ปฏิบัติตามกฎหมายและกฎระเบียบ"],
    ["เว็ปไซต์ของหน่วยงาน", "เว็บไซต์ของหน่วยงาน"],
    ["พัฒนาบุคคลลากรและบุคคลากร", "พัฒนาบุคลากรและบุคลากร"],
    ["งานบุคล", "งานบุคคล"],
    ["องค์กรบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล"],
  ])("finds and mends %s", (text, after) => {
    expect(mended("word-misspelt", text)).toBe(after);
    expect(found("word-misspelt", after)).toEqual([]);
  });

  it.each([
    ["ผู้ ร ับ ผิ ด ข อ บ ดำเนินการ", "ผิดขอบ"],
    ["แจ้ง บุคค ล กาย น อ ก รับทราบ", "กายนอก"],
  ])("finds the wrong letter in %s, without a fix until the word is put together", (text, words) => {
    expect(found("word-misspelt", text)).toMatchObject([{ hit: { values: { words } } }]);
    expect(mended("word-misspelt", text)).toBeUndefined();
  });

  it("says the words that are probably meant, in their place", () => {
    const [said] = found("word-misspelt", "ให้ประชาขนทราบ และประชาขนกับบุคคลกายนอก");
    expect(said?.hit).toMatchObject({
      safe: false,
      after: "ให้ประชาชนทราบ และประชาชนกับบุคคลภายนอก",
      values: { words: "ประชาขน กายนอก", correct: "ประชาชน ภายนอก", count: "3" },
    });
    const message = sentence(textWords, "word-misspelt", said?.hit ?? {});
    expect(message).toContain("มีคำว่า “ประชาขน” และ “กายนอก” ตรง “ให้ประชาขนทราบ” และอีก ๒ แห่ง (เซลล์ C3)");
    expect(message).toContain("น่าจะเป็น “ประชาชน” และ “ภายนอก” ถ้าใช่ พิมพ์คำนั้นแทน");
    saysPlainly(message);
  });

  it.each([
    "ทำผิดขอบเขตอำนาจ และยอมรับผิดขอบคุณทุกคน",
    "แต่งกายนอกเครื่องแบบ ออกกำลังกายนอกสถานที่ และมีสุขภาพกายนอกจากนี้",
    "ร่างกายนอกจากแข็งแรงแล้ว",
    "รายละเอียดปรากฏหมายเลขโทรศัพท์ และจำนวนหนึ่งโกฏิ",
    "เก็บไว้ในกระโปรงใส่ของท้ายรถ",
    "กิจการขนส่ง สหประชาขนส่ง",
    "เคร่งคัดเลือกบุคลากร บุคลิกภาพ และงานบุคลากร",
    "ที่สาธารณะชนบทและห้องน้ำสาธารณะสุขาเคลื่อนที่",
    "เผยแพร่ความเห็นขอบเขตของงาน",
    "เกษียนหนังสือราชการ",
    "เมตตาธรรม จริยธรรม คุณธรรม ศีลธรรม และประชาธิปไตย",
  ])("stays silent on %s", (text) => {
    expect(found("word-misspelt", text)).toEqual([]);
  });
});

describe("the lists of words", () => {
  it("name every mistyped form once, and never as a part of the word it is meant for", () => {
    const forms = MISSPELLINGS.map(({ seen }) => seen);
    expect(new Set(forms).size).toBe(forms.length);
    for (const { meant } of MISSPELLINGS) expect(found("word-misspelt", meant), meant).toEqual([]);
  });

  it("hold only words that stand once without a finding", () => {
    for (const { word } of DOUBLED) expect(ask(word), word).toEqual([]);
  });

  it.each(GOOD_THAI)("stay silent on %s", (text) => {
    expect(ask(text)).toEqual([]);
  });
});
