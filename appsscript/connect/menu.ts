import { alone } from "../alone.ts";
import { Notice } from "../notice.ts";
import type { Spreadsheet } from "../sheets/google.ts";
import { tell } from "../tell.ts";
import { today } from "../today.ts";
import { connect } from "./connect.ts";
import { accountSet, forgetConnection, noteConnection, readConnection, readNote } from "./connection.ts";
import { removeKeys, renewKey } from "./key.ts";
import { unshareFrom } from "./share.ts";
import {
  CONNECT,
  DISCONNECT,
  KEY_REMOVED,
  NOT_CONNECTED,
  RECONNECT,
  RENEWED,
  stillSharedWords,
  UNKNOWN_ACCOUNT,
  unsharedFromWords,
} from "./words.ts";

export function connectSheet(spreadsheet: Spreadsheet): void {
  const words = connect(spreadsheet);
  if (words !== undefined) tell(CONNECT, words);
}

/** Changes the key first, whatever the service says to it: a key that got about is worth nothing from now on. */
export function reconnectSheet(spreadsheet: Spreadsheet): void {
  if (alone(() => renew(spreadsheet)))
    tell(RECONNECT, [RENEWED, outcome(spreadsheet)].filter(Boolean).join("\n"));
  else connectSheet(spreadsheet);
}

export function disconnectSheet(spreadsheet: Spreadsheet): void {
  const words = alone(() => disconnect(spreadsheet));
  tell(DISCONNECT, words);
}

/** @returns whether there was anything to renew */
function renew(spreadsheet: Spreadsheet): boolean {
  const connection = readConnection(spreadsheet);
  if (!connection) return false;
  renewKey(spreadsheet);
  noteConnection(spreadsheet, today(), connection.account);
  return true;
}

function outcome(spreadsheet: Spreadsheet): string | undefined {
  try {
    return connect(spreadsheet);
  } catch (thrown) {
    if (thrown instanceof Notice) return thrown.sentence;
    throw thrown;
  }
}

function disconnect(spreadsheet: Spreadsheet): string {
  const note = readNote(spreadsheet);
  const hadKey = removeKeys(spreadsheet);
  if (!note && !hadKey) return NOT_CONNECTED;
  forgetConnection();
  return `${KEY_REMOVED} ${unshare(spreadsheet, note?.account ?? accountSet())}`;
}

function unshare(spreadsheet: Spreadsheet, account: string | undefined): string {
  if (account === undefined) return UNKNOWN_ACCOUNT;
  return unshareFrom(spreadsheet, account) ? unsharedFromWords(account) : stillSharedWords(account);
}
