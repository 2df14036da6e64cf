import { noEntity, officeFile } from "./refused-files.ts";
import { invalidArgument } from "./refused-parameters.ts";

/** A file in Drive that is no Google Sheet. */
export interface OtherFile {
  readonly name: string;
  readonly mimeType: string;
  readonly viewers: readonly string[];
}

export const SHEET_TYPE = "application/vnd.google-apps.spreadsheet";

const OFFICE_TYPES: readonly string[] = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-excel",
];

/** How Sheets answers to the id of such a file (measured at Google: github.com/brekkylab/backlot). */
export function noSheet({ mimeType }: OtherFile): Error {
  if (OFFICE_TYPES.includes(mimeType)) return officeFile();
  const isGooglesOwn = mimeType.startsWith("application/vnd.google-apps.") && !mimeType.endsWith(".folder");
  return isGooglesOwn ? noEntity() : invalidArgument();
}
