import { rulesetUsed, rulesetWords, thaiNumber } from "../../measures/messages/check.ts";
import type { RulesetChoice } from "../../measures/rulesets/ruleset.ts";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import type { ConnectionNote } from "../connect/connection.ts";
import type { TextFacts } from "../pages/dialog-facts.ts";

/** What is told about this add-on in this spreadsheet. */
export interface AboutFacts {
  readonly version: string;
  readonly ruleset: RulesetChoice;
  /** The service's address, when it is set. */
  readonly address: string | undefined;
  /** When the service is to read the spreadsheet itself. */
  readonly connection: ConnectionNote | undefined;
  /** Cells that the undo list can give back. */
  readonly undoable: number;
}

export function aboutPage({ version, ruleset, address, connection, undoable }: AboutFacts): TextFacts {
  const { assessed, confirmed } = ruleset.ruleset;
  const state = confirmed ? "เทียบกับคู่มือของสำนักงาน ป.ป.ช. แล้ว" : "ยังไม่ได้เทียบกับคู่มือของสำนักงาน ป.ป.ช. ครบทุกข้อ";
  const known = rulesetWords(rulesetUsed(ruleset));
  return {
    kind: "text",
    title: "เกี่ยวกับ / ตั้งค่า",
    sections: [
      { heading: "ส่วนเสริม", lines: [`มาตรการ ITA รุ่น ${version}`] },
      {
        heading: "เกณฑ์ที่ใช้ตรวจ",
        lines: [
          `เกณฑ์การประเมิน ITA ปี ${thaiNumber(assessed)} — ${state}`,
          ...(known === "" || known.startsWith("เกณฑ์") ? [] : [known]),
        ],
      },
      {
        heading: "บริการออกรายงาน",
        lines:
          address === undefined
            ? [
                "ยังไม่ได้ตั้งที่อยู่ เมนูส่งออกจึงยังใช้ไม่ได้ เมนูอื่นใช้ได้ทุกเมนู",
                "ผู้ติดตั้งตั้งค่าที่ Apps Script › การตั้งค่าโปรเจ็กต์ › คุณสมบัติของสคริปต์ ชื่อ ita.service เป็นที่อยู่ เช่น https://ita.example.go.th",
              ]
            : [
                address,
                "ส่งข้อมูลไปที่นี่เฉพาะเมื่อเลือกเมนูส่งออกหรือเชื่อมต่อ พร้อมหลักฐานจาก Google ว่าใครเป็นผู้ขอ บริการไม่เก็บข้อมูลในชีตไว้",
              ],
      },
      { heading: "การเชื่อมต่อกับบริการ", lines: connectionLines(connection) },
      {
        heading: "สิ่งที่ส่วนเสริมเก็บไว้ และเก็บที่ใด",
        lines: [
          "ในไฟล์นี้: ชีตรายการที่ต้องแก้ สรุปผล และตัวเลือก (ซ่อนไว้) โน้ตและสีของเซลล์ที่ควรแก้ เครื่องหมายบอกความหมายของคอลัมน์ และกุญแจเมื่อเชื่อมต่อกับบริการ",
          `กับไฟล์นี้ที่ Google: รายการเลิกทำ${undoable > 0 ? ` ${thaiNumber(undoable)} เซลล์` : " (ตอนนี้ว่าง)"} ผู้ที่แก้ไขไฟล์นี้ได้ใช้ร่วมกัน และวันที่เชื่อมต่อกับบริการ`,
          "ไม่เก็บข้อมูลไว้ที่อื่น และไม่เปิดไฟล์อื่นของท่าน",
        ],
      },
    ],
    act: {
      caption: "ลบเครื่องหมายและรายการเลิกทำ",
      calls: "clearMarks",
      hint: "ลบโน้ตและสีที่ส่วนเสริมใส่ในชีต และรายการเลิกทำ โน้ตและสีของท่านเองอยู่ที่เดิม",
    },
  };
}

function connectionLines(connection: ConnectionNote | undefined): readonly string[] {
  if (!connection)
    return ["ยังไม่ได้เชื่อมต่อ เมนูส่งออกใช้ข้อมูลที่ส่วนเสริมเห็นแล้วส่งไป", "ต้องการให้บริการเปิดอ่านไฟล์นี้เอง เลือกเมนู เชื่อมต่อ"];
  const { since, account = "บัญชีของบริการที่ไฟล์นี้แชร์ไว้แล้ว" } = connection;
  return [
    `เชื่อมต่อแล้วเมื่อ ${formatThaiDate(since)} ให้ ${account} เปิดอ่านไฟล์นี้ได้ แก้ไขไม่ได้`,
    "กุญแจอาจรู้ไปถึงผู้อื่น เช่น ผู้ที่เลิกใช้ไฟล์นี้ร่วมกันแล้ว เลือกเมนู เชื่อมต่อใหม่ กุญแจเดิมจะใช้ไม่ได้อีก",
  ];
}
