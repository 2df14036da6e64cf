import { Notice } from "../notice.ts";
import type { Refusal } from "./answer.ts";

/** Script property that holds the service's address; whoever installs the add-on sets it. */
export const ADDRESS_PROPERTY = "ita.service";

/** The service's address without a slash at its end, or undefined when nobody has set it. */
export function serviceAddress(): string | undefined {
  const address = PropertiesService.getScriptProperties()
    .getProperty(ADDRESS_PROPERTY)
    ?.trim()
    .replace(/\/+$/, "");
  return address === "" ? undefined : address;
}

/** What is asked of the service: where, and with which body. What the body holds is the business of who asks. */
export interface ServiceRequest {
  readonly path: string;
  readonly body: object;
}

export interface ServiceAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: () => string;
  readonly bytes: () => GoogleAppsScript.Byte[];
}

/** Asks the service, as the person who is signed in. @throws {Notice} when no answer comes */
export function askService({ path, body }: ServiceRequest): ServiceAnswer {
  const address = serviceAddress();
  if (address === undefined)
    throw new Notice(
      "ยังไม่ได้ตั้งที่อยู่ของบริการออกรายงาน ข้อมูลในชีตไม่เปลี่ยนแปลง — แจ้งผู้ติดตั้งส่วนเสริมให้ตั้งค่า ita.service (ดูเมนู เกี่ยวกับ / ตั้งค่า) ระหว่างนี้ดาวน์โหลดไฟล์นี้เป็น .xlsx แล้วใช้หน้าเว็บของบริการได้",
    );
  const token = ScriptApp.getIdentityToken();
  if (!token)
    throw new Notice(
      "Google ยังไม่ได้ยืนยันว่าท่านเป็นใคร จึงยังไม่ได้ส่งข้อมูล — ออกจากระบบ Google แล้วเข้าใหม่ด้วยบัญชีที่เปิดไฟล์นี้ และอนุญาตให้ส่วนเสริมเห็นอีเมลของท่าน",
    );
  try {
    const response = UrlFetchApp.fetch(address + path, {
      method: "post",
      contentType: "application/json",
      payload: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
      followRedirects: false,
    });
    return {
      status: response.getResponseCode(),
      headers: lowerCase(response.getHeaders() as Record<string, unknown>),
      text: () => response.getContentText(),
      bytes: () => response.getContent(),
    };
  } catch (thrown) {
    throw new Notice(silenceWords(String(thrown)));
  }
}

export function refusalOf({ status, headers, text }: ServiceAnswer): Refusal {
  return { status, headers, body: text() };
}

function lowerCase(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** Why no answer came, from Google's English words. */
export function silenceWords(thrown: string): string {
  const found = SILENCES.find(([pattern]) => pattern.test(thrown));
  return `${found ? found[1] : NO_ANSWER} ข้อมูลในชีตไม่เปลี่ยนแปลง`;
}

const NO_ANSWER =
  "ติดต่อบริการออกรายงานไม่ได้ — ลองอีกครั้งใน ๕ นาที ถ้ายังเหมือนเดิม แจ้งผู้ดูแลบริการ หรือดาวน์โหลดไฟล์นี้เป็น .xlsx แล้วใช้หน้าเว็บของบริการ";

const SILENCES: readonly (readonly [RegExp, string])[] = [
  [
    /time.?d? ?out/i,
    "บริการออกรายงานใช้เวลาเกิน ๖๐ วินาทีที่ Google รอได้ — ลองอีกครั้งใน ๕ นาที ถ้าไฟล์มีมาตรการมาก แยกเป็นหลายไฟล์",
  ],
  [
    /whitelist|allowlist/i,
    "ส่วนเสริมนี้ยังไม่ได้รับอนุญาตให้ส่งข้อมูลไปที่อยู่ของบริการ — แจ้งผู้ติดตั้งให้ใช้ที่อยู่เดียวกันใน ita.service และ urlFetchWhitelist",
  ],
  [/too many times|quota/i, "วันนี้บัญชีนี้ส่งข้อมูลครบจำนวนที่ Google ให้แล้ว — ลองอีกครั้งพรุ่งนี้ หรือใช้บัญชีอื่นที่เปิดไฟล์นี้ได้"],
  [
    /exceed|too large|size/i,
    "ข้อมูลหรือไฟล์รายงานใหญ่เกินที่ Google รับส่งได้ (๕๐ MB) — แยกมาตรการเป็นหลายไฟล์ แล้วส่งออกทีละไฟล์",
  ],
];
