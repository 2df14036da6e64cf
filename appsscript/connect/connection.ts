import type { Spreadsheet } from "../sheets/google.ts";
import { sheetKey } from "./key.ts";

/** Script property with the service's Google address, for a service that does not tell it. */
const ACCOUNT_PROPERTY = "ita.account";
/** Document property that says since when this spreadsheet is connected. */
const NOTE = "ita.connection";

/** A spreadsheet that the service is to read itself. */
export interface Connection {
  readonly key: string;
  /** ISO (C.E.). */
  readonly since: string;
  /** The address that it was shared with; absent where the service could read it already. */
  readonly account?: string;
}

/** A copied file may bring key and note along: it is connected only where the note names this very file. */
interface Note extends Omit<Connection, "key"> {
  readonly spreadsheet: string;
}

export function readConnection(spreadsheet: Spreadsheet): Connection | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(NOTE);
  const note = text === null ? undefined : (JSON.parse(text) as Note);
  if (note?.spreadsheet !== spreadsheet.getId()) return undefined;
  const key = sheetKey(spreadsheet);
  const { since, account } = note;
  return key === undefined ? undefined : { key, since, ...(account !== undefined && { account }) };
}

export function noteConnection(
  spreadsheet: Spreadsheet,
  { since, account }: Omit<Connection, "key" | "account"> & { readonly account: string | undefined },
): void {
  const note: Note = { spreadsheet: spreadsheet.getId(), since, ...(account !== undefined && { account }) };
  PropertiesService.getDocumentProperties().setProperty(NOTE, JSON.stringify(note));
}

export function forgetConnection(): void {
  PropertiesService.getDocumentProperties().deleteProperty(NOTE);
}

/** The address that whoever installed the add-on has set. */
export function accountSet(): string | undefined {
  return PropertiesService.getScriptProperties().getProperty(ACCOUNT_PROPERTY)?.trim() || undefined;
}
