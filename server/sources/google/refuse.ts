import { type Problem, problem } from "../../api/problem.ts";
import type { GoogleTrouble } from "./trouble.ts";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

/** Kinds of files, by their media type, that a clerk is helped by hearing named. */
const KINDS: readonly (readonly [begins: string, seen: string])[] = [
  ["application/vnd.openxmlformats-officedocument.spreadsheetml", "ไฟล์ Excel (.xlsx)"],
  ["application/vnd.ms-excel", "ไฟล์ Excel"],
  ["application/vnd.oasis.opendocument.spreadsheet", "ตารางของ LibreOffice (.ods)"],
  ["application/vnd.google-apps.document", "Google เอกสาร"],
  ["application/vnd.google-apps.folder", "โฟลเดอร์"],
  ["application/pdf", "ไฟล์ PDF"],
];

/** What else can be asked about a spreadsheet that was not given. */
export interface Clues {
  /** Media type of the file, as Drive knows it; undefined where Drive does not say. */
  readonly mediaType: () => Promise<string | undefined>;
  /** The address that sheets are shared with. */
  readonly account: () => Promise<string | undefined>;
}

/** Why a spreadsheet is not given, for good: in Google's words the trouble, in a clerk's the problem. */
export async function refusalFor(trouble: GoogleTrouble, clues: Clues): Promise<Problem> {
  const { status, reason } = trouble;
  if (status === 403 && /^(?:PERMISSION_DENIED|forbidden|insufficientFilePermissions)$/.test(reason)) {
    const account = await clues.account();
    return problem("sheet-not-shared", account === undefined ? {} : { account }, trouble);
  }
  // 400 says that the file is of another kind, or that the request was wrong; of some kinds Sheets says 404.
  if (status === 404 || status === 400) {
    const mediaType = await clues.mediaType();
    if (mediaType !== undefined && mediaType !== SPREADSHEET) return notASheet(trouble, mediaType);
    if (status === 404) return problem("sheet-not-found", {}, trouble);
    if (reason === "FAILED_PRECONDITION") return notASheet(trouble);
  }
  return problem("google-unready", {}, trouble);
}

function notASheet(trouble: GoogleTrouble, mediaType = ""): Problem {
  const seen = KINDS.find(([begins]) => mediaType.startsWith(begins))?.[1];
  return problem("not-a-sheet", seen === undefined ? {} : { seen }, trouble);
}
