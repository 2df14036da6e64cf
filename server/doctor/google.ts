import { keyedClient } from "../access/google-keys.ts";
import { Problem } from "../api/problem.ts";
import type { Settings } from "../settings.ts";
import type { GoogleAccount, GoogleClient } from "../sources/google/client.ts";
import { CLOCK } from "../sources/google/clock.ts";
import { inTime } from "../sources/google/persist.ts";
import { type GoogleTrouble, troubleOf } from "../sources/google/trouble.ts";
import { type Checked, sound, unchecked, unfit, unneeded, unreached } from "./checked.ts";

/** Milliseconds that one call may take. */
const PATIENCE_MS = 5000;
/** Half of what tokens are forgiven (60 s), for the clock goes on drifting. */
const MOST_SKEW_SECONDS = 30;

const AWAY = "ต่อกับ Google ไม่ได้ จึงยังไม่ได้ตรวจ";
const NO_NEED = "ไม่มีการตั้งค่าที่ต้องถาม Google";

/** Whether the add-on's people can come in at all. */
export function checkAddon({ addon, publicly }: Pick<Settings, "addon" | "publicly">): Checked {
  if (addon) return sound("addon", `รับส่วนเสริม ${addon.audiences.join(", ")}`);
  if (!publicly) return unneeded("addon", "ยังไม่ได้เปิดรับส่วนเสริม");
  return unfit(
    "addon",
    "ยังไม่ได้ใส่รหัสส่วนเสริม จึงยังไม่รับคำขอใด",
    "service",
    "ใส่ OAuth client ID ของส่วนเสริม เช่น --addon-client 123456789012-abc.apps.googleusercontent.com",
  );
}

/** Google's keys for identity tokens, and the machine's clock beside the one of the answer. */
export async function checkKeysAndClock(
  { addon }: Pick<Settings, "addon">,
  isNeeded: boolean,
  now: () => number,
): Promise<readonly Checked[]> {
  if (!isNeeded) return [unneeded("keys", NO_NEED), unneeded("clock", NO_NEED)];
  const certsUrl = addon?.certsUrl;
  const asked = now();
  try {
    const client = keyedClient({ patienceMs: PATIENCE_MS, ...(certsUrl !== undefined && { certsUrl }) });
    const { certs, res } = await client.getFederatedSignonCertsAsync();
    const keys = sound("keys", `อ่านได้ ${Object.keys(certs).length} ดอก`);
    return [keys, checkClock(new Headers(res?.headers), asked, now())];
  } catch (thrown) {
    const cause = thrown instanceof Problem ? thrown.cause : thrown;
    const trouble = troubleOf(cause, now());
    const keys =
      trouble && trouble.status === undefined
        ? unreached("keys", AWAY)
        : unfit("keys", `ที่อยู่ของกุญแจตอบกลับมาในแบบที่ไม่รู้จัก${named(trouble)}`, "network", NOT_GOOGLE);
    return [keys, unreached("clock", "ไม่ได้คำตอบจาก Google จึงไม่มีเวลามาเทียบ")];
  }
}

const NOT_GOOGLE = "ดูว่าพร็อกซีหรือหน้าลงชื่อเข้าใช้ของเครือข่ายตอบแทน Google หรือไม่ แล้วเปิดทางไปที่ googleapis.com";

/** @param asked and @param answered by this machine's clock, in milliseconds since 1970 */
function checkClock(headers: Headers, asked: number, answered: number): Checked {
  // An answer that a cache kept is dated by the day on which it was made (RFC 9111, 4.2.3).
  const told = Date.parse(headers.get("date") ?? "") + Number(headers.get("age") ?? 0) * 1000;
  if (!Number.isFinite(told)) return unreached("clock", "คำตอบไม่บอกเวลา จึงไม่มีเวลามาเทียบ");
  // The header counts whole seconds, and the answer was made somewhere between question and answer.
  const behind = told - answered > 0 ? told - answered : Math.min(0, told + 1000 - asked);
  const seconds = Math.round(Math.abs(behind) / 1000);
  if (seconds <= MOST_SKEW_SECONDS) return sound("clock", `ต่างจากเวลาของ Google ${seconds} วินาที`);
  return unfit(
    "clock",
    `${behind > 0 ? "ช้า" : "เร็ว"}กว่าเวลาของ Google ${seconds} วินาที โทเค็นจะใช้ไม่ได้`,
    "machine",
    "เปิดการตั้งเวลาอัตโนมัติ (NTP) ของเครื่อง",
  );
}

/** The service's own account, and the two APIs that it asks. */
export async function checkAccount(account: GoogleAccount, isNeeded: boolean): Promise<readonly Checked[]> {
  if (!isNeeded) return [unneeded("credentials", NO_NEED), unneeded("apis", NO_NEED)];
  const unseen = unchecked("apis", "ยังไม่ได้ตรวจ เพราะบัญชีบริการยังใช้ไม่ได้", "service", "แก้เรื่องบัญชีบริการก่อน");
  let client: GoogleClient;
  try {
    const { googleClient } = await import("../sources/google/client.ts");
    client = await timed(() => googleClient(account));
    const { prove } = client;
    await timed(prove);
  } catch (thrown) {
    return [refusedAccount(thrown), unseen];
  }
  const address = await client.account();
  const seen = address === undefined ? "Google รับบัญชีนี้" : `Google รับบัญชีนี้ แชร์ชีตให้ ${address}`;
  return [sound("credentials", seen), await checkApis(client)];
}

function timed<T>(call: () => Promise<T>): Promise<T> {
  return inTime(call, 2 * PATIENCE_MS, new AbortController().signal, CLOCK);
}

function refusedAccount(thrown: unknown): Checked {
  const trouble = troubleOf(thrown, Date.now());
  if (trouble?.passes) return unreached("credentials", `${AWAY}${named(trouble)}`);
  if (trouble)
    return unfit(
      "credentials",
      `Google ไม่รับคีย์นี้${named(trouble)}`,
      "service",
      "ดูนาฬิกาของเครื่องก่อน ถ้าตรงอยู่แล้ว สร้างคีย์ใหม่ของบัญชีบริการใน Google Cloud แล้วใส่ --google-key",
    );
  if (!(thrown instanceof Problem)) throw thrown;
  return unfit(
    "credentials",
    "ยังไม่มีบัญชีบริการ ออกรายงานได้เฉพาะแบบส่งข้อมูลจากส่วนเสริม",
    "service",
    "ใส่ไฟล์คีย์ด้วย --google-key key.json หรือเปิดบริการบน Google Cloud ด้วยบัญชีบริการของโครงการ",
  );
}

/** Nobody's file: an API that is switched on says that there is none. */
const NOBODYS = "ita-doctor-asks-for-no-sheet-of-anybody";
const OFF = /^(?:SERVICE_DISABLED|accessNotConfigured)$/;

async function checkApis({ sheets, drive }: GoogleClient): Promise<Checked> {
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    "Google Sheets API": () => sheets.spreadsheets.get({ spreadsheetId: NOBODYS, fields: "spreadsheetId" }),
    "Google Drive API": () => drive.files.get({ fileId: NOBODYS, fields: "id", supportsAllDrives: true }),
  };
  const off: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const trouble = await timed(call).then(() => undefined, asTrouble);
    if (trouble?.passes) return unreached("apis", `${AWAY}${named(trouble)}`);
    if (trouble && OFF.test(trouble.reason)) off.push(name);
  }
  const names = Object.keys(calls).join(" และ ");
  if (off.length === 0) return sound("apis", `${names} เปิดอยู่`);
  return unfit(
    "apis",
    `โครงการยังไม่ได้เปิด ${off.join(" และ ")}`,
    "service",
    "เปิดใน Google Cloud › APIs & Services แล้วรอ 5 นาที",
  );
}

function asTrouble(thrown: unknown): GoogleTrouble {
  const trouble = troubleOf(thrown, Date.now());
  if (!trouble) throw thrown;
  return trouble;
}

/** Google's own word for it, for whoever looks it up. */
function named(trouble: GoogleTrouble | undefined): string {
  return trouble ? ` (${trouble.message})` : "";
}
