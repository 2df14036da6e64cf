import { createHash, timingSafeEqual } from "node:crypto";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Grid } from "../../../measures/grid.ts";
import { problem } from "../../api/problem.ts";
import { SHEET_KEY } from "./fields.ts";
import { gridOf } from "./grid.ts";
import { GOOGLE_LIMITS } from "./limits.ts";

/** A spreadsheet that the service has read, for whoever has proven to be let see it. */
export interface ReadSpreadsheet {
  readonly title: string;
  readonly grid: Grid;
}

/** Which spreadsheet is meant, and what proves that whoever asks can open it. */
export interface Claim {
  readonly spreadsheetId: string;
  readonly sheetKey: string;
}

/**
 * Google's answer as a Grid, once the sheet key has been found in it.
 * @throws {Problem} sheet-key-unfit, google-away
 * @throws {FileRefused}
 */
export function openAnswer(bytes: Uint8Array, { spreadsheetId, sheetKey }: Claim): ReadSpreadsheet {
  const answer = parseAnswer(bytes);
  if (answer.spreadsheetId !== spreadsheetId) throw away();
  demandKey(answer.developerMetadata, sheetKey);
  return { title: answer.properties?.title ?? "", grid: gridOf(answer) };
}

/**
 * The key that the add-on keeps in the spreadsheet's own metadata. With two of them (two people connected at once)
 * nobody can say which is old: neither is taken, and connecting anew leaves one.
 */
function demandKey(metadata: readonly sheets_v4.Schema$DeveloperMetadata[] | undefined, given: string): void {
  const kept = keysIn(metadata);
  const [{ metadataValue } = {}] = kept;
  // Without a key in the sheet the same work is done: an answer must not come sooner for it.
  const isSame = timingSafeEqual(hash(metadataValue ?? ""), hash(given));
  if (!isSame || !metadataValue || kept.length !== 1) throw problem("sheet-key-unfit");
}

/** The sheet keys among a spreadsheet's metadata: one where it is connected. */
export function keysIn(
  metadata: readonly sheets_v4.Schema$DeveloperMetadata[] = [],
): readonly sheets_v4.Schema$DeveloperMetadata[] {
  return metadata.filter(({ metadataKey }) => metadataKey === SHEET_KEY);
}

function hash(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

/** @throws {Problem} google-away */
export function parseAnswer(bytes: Uint8Array): sheets_v4.Schema$Spreadsheet {
  try {
    return Object(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw away(cause);
  }
}

/** Something else has answered in Google's place: a network that asks for a sign-in, a proxy. */
function away(cause?: unknown) {
  return problem("google-away", { seconds: GOOGLE_LIMITS.awaySeconds }, cause);
}
