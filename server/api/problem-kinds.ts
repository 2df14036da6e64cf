/** What a sentence names; each code uses the few it needs. */
export interface ProblemFacts {
  /** JSON Pointer of the value concerned, as a URI fragment: "#/grid/sheets/0". */
  readonly pointer?: string;
  /** The query parameter concerned. */
  readonly parameter?: string;
  /** What may stand there, in Thai. */
  readonly expected?: string;
  /** Seconds after which asking again may help. */
  readonly seconds?: number;
  /** The address that a sheet is to be shared with. */
  readonly account?: string;
  /** What a file is instead, in Thai. */
  readonly seen?: string;
}

export interface Kind {
  readonly status: number;
  /** English, the same for every occurrence (RFC 9457, 3.1.3). */
  readonly title: string;
  /** Thai, for the person in front of the program. */
  readonly detail: (facts: ProblemFacts) => string;
}

const TRY_LATER = "รอสักครู่ แล้วส่งอีกครั้ง";
const SHARE = "แชร์ชีต (ปุ่ม แชร์) ให้";
const place = ({ pointer, parameter }: ProblemFacts) => parameter ?? pointer ?? "";

/** The service's own problems, by code. */
export const KINDS = {
  "json-unreadable": {
    status: 400,
    title: "The body is not JSON",
    detail: () => "อ่านข้อมูลที่ส่งมาเป็น JSON ไม่ได้ — ส่ง JSON ที่ครบถ้วนในรหัส UTF-8",
  },
  "request-broke-off": {
    status: 400,
    title: "The request broke off before it was answered",
    detail: () => "ข้อมูลส่งมาไม่ครบ — ตรวจการเชื่อมต่อ แล้วส่งอีกครั้ง",
  },
  "token-unfit": {
    status: 401,
    title: "The identity token cannot be accepted",
    detail: () => "ยังยืนยันตัวผู้ใช้ไม่ได้ — ปิดชีตแล้วเปิดใหม่ จากนั้นลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลส่วนเสริม",
  },
  "sheet-key-unfit": {
    status: 403,
    title: "The sheet key cannot be accepted",
    detail: () => "ยังยืนยันไม่ได้ว่าคำขอนี้มาจากชีตนี้ — เปิดชีต เลือกเมนูส่วนเสริม > เชื่อมต่อใหม่ แล้วลองอีกครั้ง",
  },
  "sheet-not-shared": {
    status: 403,
    title: "The sheet is not shared with the service",
    detail: ({ account }) =>
      `บริการยังเปิดอ่านชีตนี้ไม่ได้ เพราะยังไม่ได้แชร์ให้ — เลือกเมนูส่วนเสริม > เชื่อมต่อ หรือ${SHARE} ${account ?? "บัญชีของบริการ"} เป็นผู้มีสิทธิ์อ่าน แล้วลองอีกครั้งใน 1 นาที`,
  },
  "not-found": {
    status: 404,
    title: "There is nothing at this address",
    detail: () => "ไม่มีบริการที่ที่อยู่นี้ — ดูรายการทั้งหมดที่ /api/openapi.json",
  },
  "addon-not-set": {
    status: 404,
    title: "This service takes nothing from the add-on",
    detail: () => "บริการนี้ยังไม่ได้เปิดรับข้อมูลจากส่วนเสริม — แจ้งผู้ดูแลระบบให้ตั้งรหัสส่วนเสริมของบริการ",
  },
  "google-not-set": {
    status: 404,
    title: "This service reads no sheets itself",
    detail: () =>
      "บริการนี้ยังไม่ได้ตั้งบัญชีสำหรับเปิดอ่าน Google ชีต — ส่งออกแบบส่งข้อมูลจากส่วนเสริม หรือแจ้งผู้ดูแลระบบให้ตั้งบัญชีของบริการ",
  },
  "sheet-not-found": {
    status: 404,
    title: "Google knows no sheet of this id",
    detail: () => "ไม่พบชีตนี้ใน Google ไดรฟ์ อาจถูกลบหรือย้ายไปแล้ว — เปิดชีตจากไดรฟ์อีกครั้ง แล้วลองใหม่จากชีตที่เปิด",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address takes other methods",
    detail: ({ expected = "" }) => `ที่อยู่นี้รับเฉพาะ ${expected} — เปลี่ยนวิธีเรียก แล้วส่งอีกครั้ง`,
  },
  "body-too-slow": {
    status: 408,
    title: "The body took too long to arrive",
    detail: () => "ข้อมูลมาถึงช้าเกินเวลาที่รอได้ — ตรวจการเชื่อมต่อ แล้วส่งอีกครั้ง",
  },
  "media-type-unsupported": {
    status: 415,
    title: "The body is neither an .xlsx nor JSON",
    detail: () =>
      "ชนิดของข้อมูลที่ส่งมายังใช้ไม่ได้ — ส่งไฟล์ .xlsx ด้วย Content-Type application/octet-stream หรือส่ง Grid ด้วย application/json",
  },
  "encoding-unsupported": {
    status: 415,
    title: "The body is compressed",
    detail: () => "ข้อมูลที่ส่งมาถูกบีบอัดไว้ — ส่งแบบไม่บีบอัด โดยไม่มี Content-Encoding",
  },
  "value-missing": {
    status: 422,
    title: "A value is missing",
    detail: (facts) => `ยังไม่มีค่า ${place(facts)} — ใส่${facts.expected}`,
  },
  "value-unknown": {
    status: 422,
    title: "A name is not known here",
    detail: (facts) => `ไม่รู้จัก ${place(facts)} — ใช้ได้เฉพาะ ${facts.expected}`,
  },
  "value-unfit": {
    status: 422,
    title: "A value cannot be used",
    detail: (facts) => `ค่าของ ${place(facts)} ยังใช้ไม่ได้ — ใส่${facts.expected}`,
  },
  "not-a-sheet": {
    status: 422,
    title: "The file is not a Google Sheet",
    detail: ({ seen = "ไฟล์ชนิดอื่น" }) =>
      `ไฟล์นี้เป็น${seen} ยังไม่ใช่ Google ชีต — เปิดไฟล์ด้วย Google ชีต เลือก ไฟล์ > บันทึกเป็น Google ชีต แล้วใช้ชีตใหม่นั้น`,
  },
  "sheet-too-large": {
    status: 422,
    title: "The spreadsheet holds more than is read",
    detail: ({ expected = "" }) =>
      `ข้อมูลทุกชีตในไฟล์นี้รวมกันเกิน ${expected} เมกะไบต์ ซึ่งเป็นขนาดที่อ่านได้ — ย้ายชีตที่ไม่ใช่ของมาตรการไปไว้ในไฟล์อื่น แล้วลองอีกครั้ง`,
  },
  "too-heavy": {
    status: 422,
    title: "The work needs more memory than one job may take",
    detail: () => "ข้อมูลนี้ใช้หน่วยความจำมากกว่าที่งานหนึ่งใช้ได้ — แยกมาตรการเป็นหลายไฟล์ แล้วส่งทีละไฟล์",
  },
  "too-often": {
    status: 429,
    title: "One person asks too often",
    detail: ({ seconds }) => `ส่งออกถี่เกินจำนวนที่รับได้ต่อคน — รอ ${seconds} วินาที แล้วลองอีกครั้ง`,
  },
  "sheet-too-often": {
    status: 429,
    title: "One sheet is asked for too often",
    detail: ({ seconds }) => `มีการส่งออกชีตนี้ถี่เกินจำนวนที่รับได้ต่อชีต — รอ ${seconds} วินาที แล้วลองอีกครั้ง`,
  },
  failed: {
    status: 500,
    title: "The service failed",
    detail: () => "ระบบทำงานนี้ไม่สำเร็จ — ลองอีกครั้ง ถ้ายังเหมือนเดิม แจ้งผู้ดูแลระบบพร้อมรหัสในช่อง instance",
  },
  "google-away": {
    status: 503,
    title: "Google did not give the sheet in time",
    detail: ({ seconds }) => `ขณะนี้ Google ยังไม่ส่งข้อมูลของชีตมาให้ในเวลาที่รอได้ — รอ ${seconds} วินาที แล้วลองอีกครั้ง`,
  },
  "google-quota": {
    status: 503,
    title: "As many sheets are read as Google allows",
    detail: ({ seconds }) => `ขณะนี้มีการอ่านชีตเต็มจำนวนที่ Google ให้ต่อนาที — รอ ${seconds} วินาที แล้วลองอีกครั้ง`,
  },
  "google-unready": {
    status: 503,
    title: "Google refuses the service itself",
    detail: () =>
      "บริการยังอ่าน Google ชีตไม่ได้ เพราะการตั้งค่าบัญชีของบริการยังไม่พร้อม — แจ้งผู้ดูแลระบบพร้อมรหัสในช่อง instance ระหว่างนี้ส่งออกแบบส่งข้อมูลจากส่วนเสริมได้",
  },
  "identity-keys-away": {
    status: 503,
    title: "Google's keys for identity tokens cannot be fetched",
    detail: () => `ขณะนี้ขอข้อมูลยืนยันตัวผู้ใช้จาก Google ไม่ได้ — ${TRY_LATER}`,
  },
  "service-full": {
    status: 503,
    title: "The service has as much work as it can carry",
    detail: () => `ขณะนี้มีงานเต็มจำนวนที่รับได้ — ${TRY_LATER}`,
  },
  "took-too-long": {
    status: 503,
    title: "The work took longer than one job may take",
    detail: () => `งานนี้ใช้เวลาเกินกำหนด — ${TRY_LATER} ถ้ายังเหมือนเดิม แยกมาตรการเป็นหลายไฟล์`,
  },
  stopping: {
    status: 503,
    title: "The service is being stopped",
    detail: () => `บริการกำลังปิดเพื่อเริ่มใหม่ — ${TRY_LATER}`,
  },
} satisfies Record<string, Kind>;
