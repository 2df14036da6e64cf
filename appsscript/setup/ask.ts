import { thaiNumber } from "../../measures/messages/check.ts";
import { readYear } from "../../measures/thai/calendar.ts";
import { type Adoption, adoptionWords } from "./adoptions.ts";

const TITLE = "เตรียมแบบฟอร์ม";
/** Lines that a question lists before it counts the rest. */
const MOST_LINES = 12;

/** The person's answer; undefined when they want to stop. */
export type Asked<T> = T | undefined;

export function askAboutAdoption(adoptions: readonly Adoption[]): Asked<boolean> {
  const lines = adoptions.slice(0, MOST_LINES).map((adoption) => `• ${adoptionWords(adoption)}`);
  const more = adoptions.length - lines.length;
  if (more > 0) lines.push(`• และอีก ${thaiNumber(more)} แห่ง`);
  return yesNo(
    `พบชื่อชีตหรือหัวคอลัมน์ที่ต่างจากแบบฟอร์มนี้ เปลี่ยนตามแบบฟอร์มนี้หรือไม่ (เปลี่ยนเฉพาะชื่อ ข้อมูลอยู่ที่เดิม)\n\n${lines.join("\n")}\n\nตอบ “ไม่” จะคงชื่อเดิมไว้ ระบบยังอ่านหัวคอลัมน์ที่รู้จักได้`,
  );
}

export function askAboutMeasures(): Asked<boolean> {
  return yesNo("แผนมาตรการยังว่าง ใส่มาตรการตั้งต้น ๕ เรื่อง (ตัวชี้วัดภายในละหนึ่งเรื่อง) ให้ปรับเป็นของหน่วยงานหรือไม่");
}

/** Anything but yes is no: there is nothing else to be done to a form that lacks nothing. */
export function askAboutCarrying(year: number): boolean {
  return (
    yesNo(
      `แบบฟอร์มมีครบแล้ว ต้องการยกแผนของปี ${thaiNumber(year)} ไปปี ${thaiNumber(year + 1)} หรือไม่ (คัดลอกชีต เลื่อนปีไปหนึ่งปี ผลการดำเนินการว่าง แผนคงเดิม ชีตของปี ${thaiNumber(year)} อยู่ครบ)`,
    ) === true
  );
}

export function askAboutYear(usual: number): Asked<number> {
  const ui = SpreadsheetApp.getUi();
  let unread = "";
  for (;;) {
    const answer = ui.prompt(
      TITLE,
      `${unread}แบบฟอร์มนี้ใช้รับการประเมิน ITA ปีใด พิมพ์ปี พ.ศ. เช่น ${thaiNumber(usual)} (เว้นว่างไว้ = ${thaiNumber(usual)})`,
      ui.ButtonSet.OK_CANCEL,
    );
    if (answer.getSelectedButton() !== ui.Button.OK) return undefined;
    const text = answer.getResponseText().trim();
    const year = text === "" ? usual : readYear(text);
    if (year !== undefined) return year;
    unread = `อ่านปีนี้ไม่ได้ พิมพ์ปี พ.ศ. สี่หลัก เช่น ${thaiNumber(usual)}\n\n`;
  }
}

function yesNo(question: string): Asked<boolean> {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(TITLE, question, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return true;
  return button === ui.Button.NO ? false : undefined;
}
