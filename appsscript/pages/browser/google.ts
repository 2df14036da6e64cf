/**
 * `google.script.run`, typed by what main.ts exports for pages. It fails for people who are signed in to two accounts
 * in one browser; Google has left this so for years.
 */
interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
  goToCell(sheet: string, cell: string): void;
  checkAgain(): void;
  applyFix(wanted: string): void;
  applySafeFixes(): void;
  undoLastFix(): void;
  clearMarks(): void;
}

declare const google:
  | { readonly script: { readonly run: Runner; readonly host: { close(): void } } }
  | undefined;

export type PageCall =
  | "goToCell"
  | "checkAgain"
  | "applyFix"
  | "applySafeFixes"
  | "undoLastFix"
  | "clearMarks";

const UNREACHED =
  "ทำจากหน้านี้ไม่ได้ ข้อมูลยังอยู่ครบ — ถ้าเบราว์เซอร์นี้ลงชื่อเข้าใช้ Google หลายบัญชี ให้เปิดไฟล์ในหน้าต่างไม่ระบุตัวตนด้วยบัญชีเดียว หรือแก้ตามชีตรายการที่ต้องแก้ แล้วเลือกเมนูตรวจสอบ";

/** Asks the add-on for something. `failed` gets a Thai sentence with what to do next. */
export function ask(
  call: PageCall,
  args: readonly string[],
  done: (answer: string) => void,
  failed: (sentence: string) => void,
): void {
  try {
    if (typeof google === "undefined") throw new Error("no add-on around this page");
    const runner = google.script.run.withSuccessHandler(done).withFailureHandler(() => failed(UNREACHED));
    (runner[call] as (...given: readonly string[]) => void)(...args);
  } catch {
    failed(UNREACHED);
  }
}
