import type { Spreadsheet } from "../sheets/google.ts";
import { sheetKey } from "./key.ts";

/** Script property with the service's Google address, for a service that does not tell it. */
const ACCOUNT_PROPERTY = "ita.account";
/** Document property that tells since when this spreadsheet is connected. */
const NOTE = "ita.connection";

/** What is remembered of connecting. */
export interface ConnectionNote {
  /** ISO (C.E.). */
  readonly since: string;
  /** The address that it was shared with; absent where the service could read it already. */
  readonly account?: string;
}

/** A spreadsheet that the service is to read itself. */
export interface Connection extends ConnectionNote {
  readonly key: string;
}

export function readConnection(spreadsheet: Spreadsheet): Connection | undefined {
  const note = readNote(spreadsheet);
  if (!note) return undefined;
  const key = sheetKey(spreadsheet);
  return key === undefined ? undefined : { ...note, key };
}

/** A copied file may bring the key and the note along: a note counts where it names this very file. */
export function readNote(spreadsheet: Spreadsheet): ConnectionNote | undefined {
  const text = PropertiesService.getDocumentProperties().getProperty(NOTE);
  if (text === null) return undefined;
  const { spreadsheet: id, ...note } = JSON.parse(text) as ConnectionNote & { readonly spreadsheet: string };
  return id === spreadsheet.getId() ? note : undefined;
}

export function noteConnection(spreadsheet: Spreadsheet, since: string, account: string | undefined): void {
  const note = { spreadsheet: spreadsheet.getId(), since, account };
  PropertiesService.getDocumentProperties().setProperty(NOTE, JSON.stringify(note));
}

export function forgetConnection(): void {
  PropertiesService.getDocumentProperties().deleteProperty(NOTE);
}

/** The address that whoever installed the add-on has set. */
export function accountSet(): string | undefined {
  return PropertiesService.getScriptProperties().getProperty(ACCOUNT_PROPERTY)?.trim() || undefined;
}
