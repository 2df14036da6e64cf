import { problemIn, refusalWords } from "../export/answer.ts";
import { askService, refusalOf } from "../export/service.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";

/** What the service says of a spreadsheet that it was asked to open. */
export type Tried =
  /** Titles of the form's sheets that it found. */
  | { readonly kind: "ready"; readonly sheets: readonly string[] }
  /** It can read the spreadsheet, and has not found this key in it. */
  | { readonly kind: "key-unfit" }
  | { readonly kind: "not-shared"; readonly account: string | undefined };

/** Asks the service to open the spreadsheet. @throws {Notice} when it cannot say */
export function tryService(spreadsheet: Spreadsheet, sheetKey: string): Tried {
  const body = { spreadsheetId: spreadsheet.getId(), sheetKey };
  const refusal = refusalOf(askService({ path: "/addon/try", body }));
  const sheets = refusal.status === 200 ? sheetsIn(refusal.body) : undefined;
  if (sheets) return { kind: "ready", sheets };
  const { code, account } = problemIn(refusal);
  if (code === "sheet-key-unfit") return { kind: "key-unfit" };
  if (code === "sheet-not-shared")
    return { kind: "not-shared", account: typeof account === "string" ? account : undefined };
  throw new Notice(refusalWords(refusal));
}

function sheetsIn(body: string): readonly string[] | undefined {
  try {
    const { ready, sheets } = JSON.parse(body) as { readonly ready?: unknown; readonly sheets?: unknown };
    return ready === true && Array.isArray(sheets) ? sheets.map(String) : undefined;
  } catch {
    return undefined;
  }
}
