import { alone } from "../alone.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { today } from "../today.ts";
import { accountSet, noteConnection, readConnection } from "./connection.ts";
import { newKey, renewKey } from "./key.ts";
import { shareWith, unshareFrom } from "./share.ts";
import { tryService } from "./try.ts";
import {
  CONNECT,
  NO_ACCOUNT,
  readyWords,
  sharingQuestion,
  unsharedWords,
  unsureWords,
  WAIT_A_MINUTE,
} from "./words.ts";

/** Milliseconds to wait for Google to tell its own parts who may read, before each further try. */
const PAUSES = [2_000, 5_000];

/**
 * Lets the service read the spreadsheet itself. It is asked first, with whatever key there is: what it answers tells
 * what is lacking, and nothing is changed before the person has said yes to sharing.
 * @returns what is so now, or undefined when the person does not want to share
 * @throws {Notice} when nothing was changed
 */
export function connect(spreadsheet: Spreadsheet): string | undefined {
  const known = readConnection(spreadsheet)?.key;
  const first = tryService(spreadsheet, known ?? newKey());
  if (first.kind === "ready") return readyWords(first.sheets);
  const account = first.kind === "not-shared" ? (first.account ?? accountSet()) : undefined;
  if (first.kind === "not-shared") {
    if (account === undefined) throw new Notice(NO_ACCOUNT);
    if (!isSharingWanted(account)) return undefined;
  }
  const refused = first.kind === "key-unfit" ? known : undefined;
  const key = alone(() => settle(spreadsheet, account, refused));
  try {
    return tryPatiently(spreadsheet, key);
  } catch (thrown) {
    if (thrown instanceof Notice) return unsureWords(thrown.sentence);
    throw thrown;
  }
}

/**
 * Shares, and leaves one key: that of a connection, perhaps a colleague's of this moment, or a new one.
 * @param account whom it is to be shared with, unless the service can read it already
 * @param refused a key that the service has not taken
 */
function settle(spreadsheet: Spreadsheet, account: string | undefined, refused: string | undefined): string {
  const now = readConnection(spreadsheet);
  if (account !== undefined) {
    if (!shareWith(spreadsheet, account)) throw new Notice(unsharedWords(account));
    if (now?.account !== undefined && now.account !== account) unshareFrom(spreadsheet, now.account);
  }
  const isKept = now !== undefined && now.key !== refused;
  const since = isKept ? now.since : today();
  noteConnection(spreadsheet, since, account ?? now?.account ?? accountSet());
  return isKept ? now.key : renewKey(spreadsheet);
}

function tryPatiently(spreadsheet: Spreadsheet, key: string): string {
  for (const pause of [0, ...PAUSES]) {
    if (pause > 0) Utilities.sleep(pause);
    const tried = tryService(spreadsheet, key);
    if (tried.kind === "ready") return readyWords(tried.sheets);
  }
  return unsureWords(WAIT_A_MINUTE);
}

function isSharingWanted(account: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(CONNECT, sharingQuestion(account), ui.ButtonSet.YES_NO) === ui.Button.YES;
}
