import type { MeasuresBook } from "../../measures/book.ts";
import { bareLetters } from "../../measures/thai/bare.ts";
import type { AgencyField } from "../../measures/workbook.ts";

/**
 * Summaries are published, so they name units and no persons. The signers are never taken up; a person can still be
 * named in ผู้รับผิดชอบ, where some clerks type the officer instead of the unit.
 */

/** Stands for a responsible person where no unit is named beside. */
export const A_PERSON = "ระบุเป็นชื่อบุคคล";

const SIGNERS: readonly AgencyField[] = ["signers.preparer", "signers.checker", "signers.approver"];
/** Posts that begin like a title: นายกเทศมนตรี, นายช่างโยธา. A given name may begin with ก too (นายกมล). */
const POSTS = "ก(?=\\s|$|ฯ|[).,;/]|เทศ|องค์|อบต|อบจ|เมือง|สมาคม|รัฐ)|ช่าง|ทะเบียน|แพทย์|อำเภอ|ตรวจ|สัตวแพทย์|ท่า|ด่าน";
const TITLE = `(?:นาย(?!${POSTS})|นางสาว|นาง(?!พยาบาล)|น\\.\\s?ส\\.|ว่าที่\\s?(?:ร้อย|พัน|ร\\.|พ\\.)[ก-๎.]*|ดร\\.)`;
/** What comes after a name and is none: a unit or a post. */
const NO_NAME = "กอง|สำนัก|ฝ่าย|งาน|หน่วย|ส่วน|ศูนย์|ผู้|ปลัด|รอง|หัวหน้า|ตำแหน่ง|นาย|นาง|นัก|เจ้า|และ";
const PERSON = new RegExp(
  `(^|[\\s(,;/.-]|และ)${TITLE}[ \\u00a0]?[ก-๎]+(?:[ \\u00a0]+(?!${NO_NAME})[ก-๎]+)?`,
  "gm",
);

/** The book with persons left out of ผู้รับผิดชอบ; the unit named beside one stays. */
export function withoutPeople(book: MeasuresBook): MeasuresBook {
  const signers = SIGNERS.map((field) => bareName(book.agency[field]?.text ?? "")).filter(
    (name) => name.length > 3,
  );
  const measures = book.measures.map((measure) => {
    const cell = measure.plan.cells["plan.responsible"];
    const text = cell && unitsAlone(cell.text, signers);
    if (!cell || text === undefined || text === cell.text) return measure;
    const cells = { ...measure.plan.cells, "plan.responsible": { ...cell, text } };
    return { ...measure, plan: { ...measure.plan, cells } };
  });
  return { ...book, measures };
}

/** A text of units, each person in it left out. @param signers bare names of those who sign */
export function unitsAlone(text: string, signers: readonly string[] = []): string {
  return text
    .split("\n")
    .map((line) => {
      const bare = bareLetters(line);
      if (signers.some((name) => bare.includes(name))) return A_PERSON;
      if (!/นาย|นาง|น\.\s?ส|ว่าที่|ดร\./.test(line)) return line;
      const units = line.replace(PERSON, "$1").replace(/\(\s*\)/g, "");
      if (units === line) return line;
      return bareLetters(units.replace(/^[\s•-]*[0-9๐-๙]*[.)]?/, "")) === "" ? A_PERSON : units.trim();
    })
    .join("\n");
}

/** A signer's name without title and signs, to be found in another text. */
function bareName(text: string): string {
  return bareLetters(text).replace(/^(?:นางสาว|นาย|นาง|นส)/, "");
}
