import { Notice } from "./notice.ts";

/** How long a colleague's run is waited for. */
const PATIENCE = 5_000;

/** Does what writes into the spreadsheet, while no colleague's run does. @throws {Notice} when one does all the time */
export function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE))
    throw new Notice("มีผู้อื่นกำลังใช้เมนูมาตรการ ITA ในไฟล์นี้อยู่ จึงยังไม่ได้ทำอะไร — รอสักครู่ แล้วเลือกเมนูอีกครั้ง");
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
