import { SHEETS } from "../../measures/workbook.ts";

/** Thai sentences about connecting. Each says what is so now, and what may be done next. */

export const CONNECT = "เชื่อมต่อ";
export const RECONNECT = "เชื่อมต่อใหม่";
export const DISCONNECT = "ยกเลิกการเชื่อมต่อ";

const STILL_EXPORTS = "ระหว่างนี้เมนูส่งออกยังใช้ได้ โดยส่วนเสริมส่งข้อมูลที่เห็นไปแทน";

export function sharingQuestion(account: string): string {
  return `ให้บริการออกรายงานเปิดอ่านไฟล์นี้เองหรือไม่\n\nส่วนเสริมจะแชร์ไฟล์นี้ทั้งไฟล์ให้ ${account} เป็นผู้มีสิทธิ์อ่าน บริการแก้ไขไฟล์ไม่ได้ และเปิดอ่านเฉพาะเมื่อมีผู้ที่เปิดไฟล์นี้ได้เลือกเมนูส่งออกหรือเชื่อมต่อ\n\nเลิกได้ทุกเมื่อที่เมนู ${DISCONNECT}`;
}

/** @param sheets titles that the service found */
export function readyWords(sheets: readonly string[]): string {
  const missing = SHEETS.map(({ title }) => title).filter((title) => !sheets.includes(title));
  const found =
    sheets.length === 0
      ? "ยังไม่พบชีตของแบบฟอร์ม — เลือกเมนู เตรียมแบบฟอร์ม"
      : `พบชีต ${sheets.join(" · ")}${missing.length > 0 ? `\nยังไม่พบชีต ${missing.join(" · ")} — เลือกเมนู เตรียมแบบฟอร์ม` : ""}`;
  return `เชื่อมต่อแล้ว บริการออกรายงานเปิดอ่านไฟล์นี้ได้\n${found}\nตั้งแต่นี้ เมนูส่งออกให้บริการอ่านข้อมูลจากไฟล์นี้เอง`;
}

export function unsureWords(): string {
  return `แชร์และเก็บกุญแจในไฟล์นี้แล้ว แต่บริการยังเปิดอ่านไม่ได้ Google อาจใช้เวลาสักครู่ — รอ ๑ นาที แล้วเลือกเมนู ${CONNECT} อีกครั้ง ${STILL_EXPORTS}`;
}

export function unsharedWords(account: string): string {
  return `Google ไม่ยอมให้ส่วนเสริมแชร์ไฟล์นี้กับ ${account} หน่วยงานอาจปิดการแชร์ออกนอกหน่วยงานไว้ จึงยังไม่ได้เชื่อมต่อ — ขอให้เจ้าของไฟล์กดปุ่ม แชร์ ใส่ที่อยู่นี้เป็นผู้มีสิทธิ์อ่าน แล้วเลือกเมนู ${CONNECT} อีกครั้ง ${STILL_EXPORTS}`;
}

export const NO_ACCOUNT = `บริการยังไม่ได้บอกที่อยู่ที่ต้องแชร์ให้ จึงยังไม่ได้เชื่อมต่อ — แจ้งผู้ติดตั้งส่วนเสริมให้ตั้งค่า ita.account เป็นบัญชีของบริการ ${STILL_EXPORTS}`;

export const RENEWED = "เปลี่ยนกุญแจแล้ว กุญแจเดิมใช้ไม่ได้อีก";

export const NOT_CONNECTED = `ไฟล์นี้ยังไม่ได้เชื่อมต่อ จึงไม่มีอะไรต้องยกเลิก — เมนูส่งออกใช้ได้ โดยส่วนเสริมส่งข้อมูลที่เห็นไป`;

/** @param unshared "yes", or why the sharing may still be there */
export function disconnectedWords(unshared: "yes" | "refused" | "unknown", account = "บัญชีของบริการ"): string {
  const shared = {
    yes: `เลิกแชร์กับ ${account} แล้ว`,
    refused: `แต่ Google ไม่ยอมให้ส่วนเสริมเลิกแชร์ — ขอให้เจ้าของไฟล์กดปุ่ม แชร์ แล้วนำ ${account} ออก`,
    unknown: "ถ้าเคยแชร์ให้บริการเอง กดปุ่ม แชร์ แล้วนำบัญชีของบริการออก",
  }[unshared];
  return `ยกเลิกการเชื่อมต่อแล้ว ลบกุญแจออกจากไฟล์นี้ ${shared}\nเมนูส่งออกยังใช้ได้ โดยส่วนเสริมส่งข้อมูลที่เห็นไป`;
}
