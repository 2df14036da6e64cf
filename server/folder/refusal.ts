/** By the system's own codes: what was seen, and what to do next. */
const REASONS = {
  ENOENT: {
    status: 404,
    sentence: "ไม่พบไฟล์นี้ในโฟลเดอร์แล้ว อาจถูกย้าย ลบ หรือเปลี่ยนชื่อ — เปิดหน้าโฟลเดอร์อีกครั้ง แล้วเลือกจากรายการใหม่",
  },
  EACCES: {
    status: 500,
    sentence: "ระบบไม่มีสิทธิ์เปิดหรือเขียนที่นี้ — ให้ผู้ดูแลเครื่องเพิ่มสิทธิ์ของโฟลเดอร์และไฟล์ แล้วลองอีกครั้ง",
  },
  EROFS: {
    status: 500,
    sentence: "ที่เก็บนี้อ่านได้อย่างเดียว — ให้ผู้ดูแลเครื่องเปิดให้เขียนได้ หรือตั้งโฟลเดอร์ที่อื่น แล้วลองอีกครั้ง",
  },
  ENOSPC: {
    status: 507,
    sentence: "พื้นที่ในเครื่องเต็ม จึงยังทำให้ไม่ได้ — ลบหรือย้ายไฟล์ที่ไม่ใช้ออกจากเครื่อง แล้วลองอีกครั้ง",
  },
  EBUSY: {
    status: 409,
    sentence: "ไฟล์นี้เปิดค้างอยู่ในโปรแกรมอื่น — บันทึกและปิดไฟล์ในโปรแกรมนั้น แล้วลองอีกครั้ง",
  },
  ENOTDIR: {
    status: 500,
    sentence: "ที่อยู่ที่ตั้งไว้ไม่ใช่โฟลเดอร์ — ให้ผู้ดูแลระบบตั้งที่อยู่ของโฟลเดอร์ใหม่ แล้วลองอีกครั้ง",
  },
  "not-a-file": {
    status: 404,
    sentence: "ชื่อนี้ไม่ใช่ไฟล์ Excel (.xlsx) — เปิดหน้าโฟลเดอร์อีกครั้ง แล้วเลือกจากรายการใหม่",
  },
  "no-folder": {
    status: 500,
    sentence:
      "ยังไม่มีที่ให้เก็บไฟล์ เพราะที่อยู่ที่ตั้งไว้เปิดไม่ได้ เช่น เป็นทางลัดที่ปลายทางหายไป หรือไดรฟ์ที่ยังไม่ได้ต่อ — ให้ผู้ดูแลระบบต่อไดรฟ์ หรือตั้งที่อยู่ของโฟลเดอร์ใหม่ แล้วลองอีกครั้ง",
  },
  "aside-taken": {
    status: 500,
    sentence:
      "ฉบับก่อน ในโฟลเดอร์นี้เป็นไฟล์หรือทางลัด ไม่ใช่โฟลเดอร์ย่อย จึงยังไม่ได้ย้ายไฟล์ — เปลี่ยนชื่อ ฉบับก่อน นั้นด้วยโปรแกรมจัดการไฟล์ แล้วลองอีกครั้ง",
  },
  "name-unreadable": {
    status: 422,
    sentence: "ชื่อของไฟล์นี้เป็นรหัสแบบเก่า จึงเปิดไม่ได้ — เปลี่ยนชื่อไฟล์ด้วยโปรแกรมจัดการไฟล์ เช่น แผนมาตรการ.xlsx",
  },
  other: {
    status: 500,
    sentence: "อ่านหรือเขียนในโฟลเดอร์ไม่สำเร็จ — ลองอีกครั้ง ถ้ายังเหมือนเดิม ให้ผู้ดูแลเครื่องตรวจที่เก็บไฟล์",
  },
} as const;

export type FolderReason = keyof typeof REASONS;

/** Codes that mean the same to the person in front of the page. */
const SAME: Readonly<Record<string, FolderReason>> = {
  EPERM: "EACCES",
  EDQUOT: "ENOSPC",
  ETXTBSY: "EBUSY",
  ELOOP: "not-a-file",
  EISDIR: "not-a-file",
  EEXIST: "ENOTDIR",
};

/** Something about the folder that could not be done, with a Thai sentence: what was seen, and what to do next. */
export class FolderRefused extends Error {
  override readonly name = "FolderRefused";
  readonly reason: FolderReason;
  readonly sentence: string;
  /** As an answer's status. */
  readonly status: (typeof REASONS)[FolderReason]["status"];

  constructor(reason: FolderReason, cause?: unknown) {
    super(reason, cause === undefined ? {} : { cause });
    this.reason = reason;
    this.sentence = REASONS[reason].sentence;
    this.status = REASONS[reason].status;
  }
}

/** Does work with files; what the system refuses becomes a sentence. @throws {FolderRefused} */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    const code = String((cause as NodeJS.ErrnoException).code);
    throw new FolderRefused(
      SAME[code] ?? (Object.hasOwn(REASONS, code) ? (code as FolderReason) : "other"),
      cause,
    );
  }
}
