import type { Metadata, Spreadsheet } from "../sheets/google.ts";

/**
 * Developer metadata on the spreadsheet: the sheet key. The service finds it in what it reads and compares it with the
 * one that came with the request: only who can open the sheet knows it.
 */
const KEY = "ita.key";
const BYTES = 16;

/** The sheet key. Where there are two, the service takes neither. */
export function sheetKey(spreadsheet: Spreadsheet): string | undefined {
  return keysOf(spreadsheet)[0]?.getValue() || undefined;
}

/** Puts a new key in the place of whatever keys there are: at no moment are there two. @returns the new one */
export function renewKey(spreadsheet: Spreadsheet): string {
  const key = newKey();
  const [first, ...others] = keysOf(spreadsheet);
  for (const other of others) other.remove();
  if (first) first.setValue(key);
  else spreadsheet.addDeveloperMetadata(KEY, key, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  return key;
}

/** Takes every key away. @returns whether there was one */
export function removeKeys(spreadsheet: Spreadsheet): boolean {
  const keys = keysOf(spreadsheet);
  for (const key of keys) key.remove();
  return keys.length > 0;
}

/** 128 random bits as hex digits: one UUID holds 122, so they are drawn from two. */
export function newKey(): string {
  const drawn = Utilities.getUuid() + Utilities.getUuid();
  return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, drawn)
    .slice(0, BYTES)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, "0"))
    .join("");
}

function keysOf(spreadsheet: Spreadsheet): readonly Metadata[] {
  return spreadsheet.getDeveloperMetadata().filter((one) => one.getKey() === KEY);
}
