import { alone } from "../alone.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { today } from "../today.ts";
import { accountSet, noteConnection, readConnection } from "./connection.ts";
import { newKey, renewKey } from "./key.ts";
import { shareWith, unshareFrom } from "./share.ts";
import { type Tried, tryService } from "./try.ts";
import { CONNECT, NO_ACCOUNT, readyWords, sharingQuestion, unsharedWords, unsureWords } from "./words.ts";

/** Milliseconds to wait for Google to tell its own parts who may read, before each further try. */
const PAUSES = [2_000, 5_000];

/**
 * Lets the service read the spreadsheet itself. It is asked first, with whatever key there is: what it answers tells
 * what is lacking, and nothing is changed before the person has said yes to sharing.
 * @returns what is ready now, or undefined when the person does not want to share
 * @throws {Notice} when the spreadsheet could not be connected
 */
export function connect(spreadsheet: Spreadsheet): string | undefined {
  const known = readConnection(spreadsheet)?.key;
  const first = tryService(spreadsheet, known ?? newKey());
  const account = first.kind === "not-shared" ? (first.account ?? accountSet()) : undefined;
  if (first.kind === "not-shared") {
    if (account === undefined) throw new Notice(NO_ACCOUNT);
    if (!isSharingWanted(account)) return undefined;
  }
  const refused = first.kind === "key-unfit" ? known : undefined;
  const key = alone(() => settle(spreadsheet, account, refused));
  const tried = first.kind === "ready" ? first : tryPatiently(spreadsheet, key);
  return tried.kind === "ready" ? readyWords(tried.sheets) : unsureWords();
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
  noteConnection(spreadsheet, {
    since: isKept ? now.since : today(),
    account: account ?? now?.account ?? accountSet(),
  });
  return isKept ? now.key : renewKey(spreadsheet);
}

function tryPatiently(spreadsheet: Spreadsheet, key: string): Tried {
  let tried = tryService(spreadsheet, key);
  for (const pause of PAUSES) {
    if (tried.kind === "ready") break;
    Utilities.sleep(pause);
    tried = tryService(spreadsheet, key);
  }
  return tried;
}

function isSharingWanted(account: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(CONNECT, sharingQuestion(account), ui.ButtonSet.YES_NO) === ui.Button.YES;
}
