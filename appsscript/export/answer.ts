import { thaiNumber } from "../../measures/messages/check.ts";

/** What of an answer tells why there is no file in it. */
export interface Refusal {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the service says of a request that it has not answered as asked (RFC 9457); {} where it was not the service. */
export interface ToldProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly instance?: unknown;
  /** The address that a sheet is to be shared with. */
  readonly account?: unknown;
}

/** Problems of access whose own sentence tells the clerk what to do in the menu. */
const TOLD_BY_SERVICE: readonly unknown[] = ["sheet-not-shared", "sheet-key-unfit"];

const UNCHANGED = "ข้อมูลในชีตไม่เปลี่ยนแปลง";
const STRANGE = "ที่อยู่ของบริการตอบกลับมาในแบบที่ไม่รู้จัก — แจ้งผู้ติดตั้งส่วนเสริมให้ตรวจค่า ita.service";

/** Thai: why the service gave no file, and what to do next. */
export function refusalWords(refusal: Refusal): string {
  return `${reason(refusal)} ${UNCHANGED}`;
}

function reason(refusal: Refusal): string {
  const { status } = refusal;
  if ((status === 401 || status === 403) && !TOLD_BY_SERVICE.includes(problemIn(refusal).code))
    return `บริการยังไม่รับคำขอจากบัญชีนี้ — ออกจากระบบ Google แล้วเข้าใหม่ด้วยบัญชีที่เปิดไฟล์นี้ ถ้ายังเหมือนเดิม แจ้งผู้ดูแลบริการ${number(refusal)}`;
  if (status === 429 || status === 503) {
    const detail = detailOf(refusal);
    const wait = waitWords(refusal.headers["retry-after"]);
    return detail === undefined ? `บริการกำลังมีงานเต็ม — ลองอีกครั้ง${wait}` : `${detail} (ลองอีกครั้ง${wait})`;
  }
  if (status >= 500)
    return `บริการออกรายงานทำงานนี้ไม่สำเร็จ — ลองอีกครั้งใน ๕ นาที ถ้ายังเหมือนเดิม แจ้งผู้ดูแลบริการ${number(refusal)}`;
  return status >= 400 ? (detailOf(refusal) ?? STRANGE) : STRANGE;
}

/** The service's own Thai sentence, when it is the service that answered. */
function detailOf(refusal: Refusal): string | undefined {
  const { detail } = problemIn(refusal);
  return typeof detail === "string" && detail !== "" ? detail : undefined;
}

/** " (รหัส …)": the request's id, by which the service's log is read. */
function number(refusal: Refusal): string {
  const id = refusal.headers["x-request-id"] ?? problemIn(refusal).instance;
  return typeof id === "string" && /^[\w-]{1,64}$/.test(id) ? ` พร้อมรหัส ${id}` : "";
}

export function problemIn({ headers, body }: Refusal): ToldProblem {
  if (!/^application\/problem\+json\b/i.test(headers["content-type"] ?? "")) return {};
  try {
    return (JSON.parse(body) ?? {}) as object;
  } catch {
    return {};
  }
}

/** Retry-After in seconds or as a date; a date says no more here than "in a while". */
function waitWords(retryAfter: string | undefined): string {
  const seconds = Number(retryAfter);
  if (!(seconds > 0)) return "ใน ๑ นาที";
  return seconds < 60
    ? `ใน ${thaiNumber(Math.ceil(seconds))} วินาที`
    : `ใน ${thaiNumber(Math.ceil(seconds / 60))} นาที`;
}

/** The file's name of a Content-Disposition (RFC 6266), else a plain one. */
export function fileNameIn(disposition: string | undefined, usual: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  try {
    return encoded === undefined ? usual : decodeURIComponent(encoded);
  } catch {
    return usual;
  }
}
