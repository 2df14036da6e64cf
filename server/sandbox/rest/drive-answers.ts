import { NotInSandbox } from "../unknown.ts";
import { CHANGE_LIST, FILE, FILE_LIST, type Page, START_PAGE_TOKEN } from "./drive-fields.ts";
import type { DriveChange, DriveFile, DriveFiles } from "./drive-files.ts";
import { inOrder, readQuery } from "./drive-query.ts";
import { readMask } from "./mask.ts";
import { compile, type Message } from "./message.ts";
import { readParameters } from "./parameters.ts";
import { noFile } from "./refused-files.ts";
import { badParameter } from "./refused-parameters.ts";

const SHORT_FILE = "kind,id,name,mimeType";
/** Of a page, where it is not said. */
const USUAL_SIZE = 100;
const MOST = 1000;
/** Parameters that make no difference where there are no shared drives. */
const SHARED_DRIVES = { supportsAllDrives: "yes", supportsTeamDrives: "yes" } as const;
const WITH_SHARED_DRIVES = {
  ...SHARED_DRIVES,
  includeItemsFromAllDrives: "yes",
  includeTeamDriveItems: "yes",
  spaces: "text",
  pageSize: "count",
  pageToken: "text",
} as const;

/** files.get */
export function getFile(files: DriveFiles, id: string, query: URLSearchParams): object {
  readParameters(query, { ...SHARED_DRIVES, acknowledgeAbuse: "yes" });
  const write = writer(FILE, query, SHORT_FILE);
  const file = files.find(id);
  if (!file) throw noFile(id);
  return write(file);
}

/** files.list */
export function listFiles(files: DriveFiles, query: URLSearchParams): object {
  const given = readParameters(query, {
    ...WITH_SHARED_DRIVES,
    corpora: "text",
    q: "text",
    orderBy: "text",
  });
  demandOnly("spaces", given.spaces, "drive");
  demandOnly("corpora", given.corpora, "user");
  const write = writer(FILE_LIST, query, `kind,incompleteSearch,nextPageToken,files(${SHORT_FILE})`);
  const found = inOrder(files.all(), given.orderBy).filter(
    given.q === undefined ? () => true : readQuery(given.q),
  );
  const from = tokenOf(given.pageToken ?? "0");
  const until = from + sizeOf(given.pageSize);
  const page: Page<DriveFile> = {
    items: found.slice(from, until),
    ...(until < found.length && { nextPageToken: String(until) }),
  };
  return write(page);
}

/** changes.getStartPageToken */
export function startPageToken(files: DriveFiles, query: URLSearchParams): object {
  readParameters(query, SHARED_DRIVES);
  return writer(START_PAGE_TOKEN, query, "kind,startPageToken")(files.next);
}

/** changes.list */
export function listChanges(files: DriveFiles, query: URLSearchParams): object {
  const given = readParameters(query, {
    ...WITH_SHARED_DRIVES,
    includeCorpusRemovals: "yes",
    includeRemoved: "text",
    restrictToMyDrive: "yes",
  });
  demandOnly("spaces", given.spaces, "drive");
  if (given.restrictToMyDrive) throw new NotInSandbox("changes.list restrictToMyDrive=true");
  if (given.pageToken === undefined) {
    throw badParameter("pageToken", "Required parameter: pageToken", "required");
  }
  const write = writer(
    CHANGE_LIST,
    query,
    `kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(${SHORT_FILE}))`,
  );
  const { next } = files;
  const changes = files
    .changesFrom(tokenOf(given.pageToken))
    .filter(({ file }) => file !== undefined || given.includeRemoved !== "false");
  const items = changes.slice(0, sizeOf(given.pageSize));
  const following = changes[items.length];
  const page: Page<DriveChange> = {
    items,
    ...(following ? { nextPageToken: String(following.number) } : { newStartPageToken: String(next) }),
  };
  return write(page);
}

function writer<T>(message: Message<T>, query: URLSearchParams, usual: string): (from: T) => object {
  // Drive, unlike Sheets, does not mind blanks.
  const fields = (query.get("fields") || usual).replace(/\s/g, "");
  const refuse = (path: string) =>
    badParameter("fields", `Invalid field selection ${path.split(".").at(-1)}`, "invalidParameter");
  const mask = readMask(fields);
  if (mask === undefined) throw refuse(fields);
  return compile(message, mask, { path: "", refuse });
}

function demandOnly(name: string, given: string | undefined, known: string): void {
  if (given !== undefined && given !== known) throw new NotInSandbox(`?${name}=${given}`);
}

function tokenOf(token: string): number {
  if (!/^\d{1,15}$/.test(token)) throw badParameter("pageToken", "Invalid Value", "invalid");
  return Number(token);
}

function sizeOf(given = USUAL_SIZE): number {
  if (given >= 1 && given <= MOST) return given;
  const message = `Invalid value '${given}'. Values must be within the range: [1, ${MOST}]`;
  throw badParameter("pageSize", message, "invalidParameter");
}
