import { SHEETS } from "../../measures/workbook.ts";

/** Thai sentences about connecting. Each says what is so now, and what may be done next. */

export const CONNECT = "เชื่อมต่อ";
export const RECONNECT = "เชื่อมต่อใหม่";
export const DISCONNECT = "ยกเลิกการเชื่อมต่อ";

const STILL_EXPORTS = "ระหว่างนี้เมนูส่งออกยังใช้ได้ โดยส่วนเสริมส่งข้อมูลที่เห็นไปแทน";

export function sharingQuestion(account: string): string {
  return `ให้บริการออกรายงานเปิดอ่านไฟล์นี้เองหรือไม่\n\nส่วนเสริมจะแชร์ไฟล์นี้ทั้งไฟล์ให้ ${account} เป็นผู้มีสิทธิ์อ่าน บริการเปิดอ่านได้แต่แก้ไขไม่ได้ ผู้อื่นจะส่งออกไฟล์นี้ได้ต่อเมื่อเปิดไฟล์นี้ได้เองด้วย\n\nเลิกได้ทุกเมื่อที่เมนู ${DISCONNECT}`;
}

/** @param sheets titles that the service found */
export function readyWords(sheets: readonly string[]): string {
  const missing = SHEETS.map(({ title }) => title).filter((title) => !sheets.includes(title));
  return [
    "เชื่อมต่อแล้ว บริการออกรายงานเปิดอ่านไฟล์นี้ได้ เมนูส่งออกจึงใช้ข้อมูลที่บริการอ่านจากไฟล์นี้เอง",
    ...(sheets.length > 0 ? [`พบชีต ${sheets.join(" · ")}`] : []),
    ...(missing.length > 0 ? [`ยังไม่พบชีต ${missing.join(" · ")} — เลือกเมนู เตรียมแบบฟอร์ม`] : []),
  ].join("\n");
}

export const WAIT_A_MINUTE = `Google อาจใช้เวลาสักครู่ — รอ ๑ นาที แล้วเลือกเมนู ${CONNECT} อีกครั้ง`;

/** @param reason why the service has not said that it is ready, and what to do */
export function unsureWords(reason: string): string {
  return `เก็บกุญแจและแชร์ไฟล์นี้แล้ว แต่บริการยังไม่ได้ยืนยันว่าเปิดอ่านได้: ${reason}`;
}

export function unsharedWords(account: string): string {
  return `Google ไม่ยอมให้ส่วนเสริมแชร์ไฟล์นี้กับ ${account} หน่วยงานอาจปิดการแชร์ออกนอกหน่วยงานไว้ จึงยังไม่ได้เชื่อมต่อ — ขอให้เจ้าของไฟล์กดปุ่ม แชร์ ใส่ที่อยู่นี้เป็นผู้มีสิทธิ์อ่าน แล้วเลือกเมนู ${CONNECT} อีกครั้ง ${STILL_EXPORTS}`;
}

export const NO_ACCOUNT = `บริการยังไม่ได้บอกที่อยู่ที่ต้องแชร์ให้ จึงยังไม่ได้เชื่อมต่อ — แจ้งผู้ติดตั้งส่วนเสริมให้ตั้งค่า ita.account เป็นบัญชีของบริการ ${STILL_EXPORTS}`;

export const RENEWED = "เปลี่ยนกุญแจแล้ว กุญแจเดิมใช้ไม่ได้อีก";

export const NOT_CONNECTED = `ไฟล์นี้ยังไม่ได้เชื่อมต่อ จึงไม่มีอะไรต้องยกเลิก — ต้องการให้บริการเปิดอ่านไฟล์นี้เอง เลือกเมนู ${CONNECT}`;

export const KEY_REMOVED = "ยกเลิกการเชื่อมต่อและลบกุญแจออกจากไฟล์นี้แล้ว เมนูส่งออกยังใช้ได้ โดยส่วนเสริมส่งข้อมูลที่เห็นไปแทน";

export function unsharedFromWords(account: string): string {
  return `เลิกแชร์กับ ${account} แล้ว`;
}

export function stillSharedWords(account: string): string {
  return `แต่ Google ไม่ยอมให้ส่วนเสริมเลิกแชร์ — ขอให้เจ้าของไฟล์กดปุ่ม แชร์ แล้วนำ ${account} ออก`;
}

export const UNKNOWN_ACCOUNT = "ถ้าเคยแชร์ไฟล์นี้กับบัญชีของบริการ กดปุ่ม แชร์ แล้วนำบัญชีนั้นออก";
