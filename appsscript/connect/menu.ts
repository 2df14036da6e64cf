import { alone } from "../alone.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { today } from "../today.ts";
import { connect } from "./connect.ts";
import { accountSet, forgetConnection, noteConnection, readConnection } from "./connection.ts";
import { removeKeys, renewKey } from "./key.ts";
import { unshareFrom } from "./share.ts";
import { CONNECT, DISCONNECT, disconnectedWords, NOT_CONNECTED, RECONNECT, RENEWED } from "./words.ts";

export function connectSheet(spreadsheet: Spreadsheet): void {
  const words = connect(spreadsheet);
  if (words !== undefined) tell(CONNECT, words);
}

/** Changes the key first, whatever the service says to it: a key that got about is worth nothing from now on. */
export function reconnectSheet(spreadsheet: Spreadsheet): void {
  if (!alone(() => renew(spreadsheet))) return connectSheet(spreadsheet);
  tell(RECONNECT, [RENEWED, outcome(() => connect(spreadsheet))].filter(Boolean).join("\n"));
}

function renew(spreadsheet: Spreadsheet): boolean {
  const connection = readConnection(spreadsheet);
  if (!connection) return false;
  renewKey(spreadsheet);
  noteConnection(spreadsheet, { since: today(), account: connection.account });
  return true;
}

export function disconnectSheet(spreadsheet: Spreadsheet): void {
  tell(
    DISCONNECT,
    alone(() => disconnect(spreadsheet)),
  );
}

function disconnect(spreadsheet: Spreadsheet): string {
  const account = readConnection(spreadsheet)?.account ?? accountSet();
  forgetConnection();
  if (!removeKeys(spreadsheet)) return NOT_CONNECTED;
  if (account === undefined) return disconnectedWords("unknown");
  return disconnectedWords(unshareFrom(spreadsheet, account) ? "yes" : "refused", account);
}

function outcome(work: () => string | undefined): string | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Notice) return thrown.sentence;
    throw thrown;
  }
}

function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}
