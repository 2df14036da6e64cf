/** The menu's lines in their order, and the function of main.ts that each calls. */
export const MENU: readonly { readonly caption: string; readonly calls: string }[] = [
  { caption: "เตรียมแบบฟอร์ม", calls: "prepareForm" },
  { caption: "ตรวจสอบ", calls: "checkWorkbook" },
  { caption: "สรุปผล", calls: "summariseWorkbook" },
  { caption: "ส่งออกรายงาน (.xlsx)", calls: "exportReport" },
  { caption: "ส่งออกสรุป", calls: "exportSummary" },
  { caption: "เกี่ยวกับ / ตั้งค่า", calls: "showAbout" },
];
