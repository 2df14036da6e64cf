import type { StatusWord } from "../../measures/measure-status.ts";

/** A colour (RRGGBB) for each status: white text on each, and each on white, has a contrast of 4.5 : 1 or more. */
export const STATUS_COLORS: Readonly<Record<StatusWord, string>> = {
  แล้วเสร็จ: "1B7340",
  อยู่ระหว่างดำเนินการ: "1D5FA8",
  ยังไม่ดำเนินการ: "9A5200",
  ไม่ได้ดำเนินการ: "A11212",
  ไม่ระบุ: "5A6660",
};
