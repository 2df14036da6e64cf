import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ACCOUNT_EMAIL } from "../../../../server/sandbox/rest/service-account.ts";
import { addViewer } from "../../../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import { book, type Loopback, refusal, startRest } from "./loopback.ts";

const START = Math.floor(Date.now() / 1000) * 1000;
const SHEET = "application/vnd.google-apps.spreadsheet";
const others = new Map([
  [
    "pdf",
    {
      name: "คู่มือ",
      mimeType: "application/pdf",
      viewers: [ACCOUNT_EMAIL],
    },
  ],
]);

let now = START;
let rest: Loopback;
beforeAll(async () => {
  rest = await startRest([], { others, now: () => now });
});
afterAll(() => rest.close());
beforeEach(() => {
  now = START;
  rest.spreadsheets.clear();
});

const file = (id: string, title = id) => rest.share({ ...book({}), id, title });
const at = (ms: number) => new Date(START + ms).toISOString();
const rename = (spreadsheet: Spreadsheet, title: string) =>
  spreadsheet.change("person", (state) => ({ ...state, title }));

describe("files.get of Drive", () => {
  it("tells four facts of a file, or those that are asked for", async () => {
    const spreadsheet = file("one", "มาตรการ");
    const { data } = await rest.drive.files.get({ fileId: "one" });
    expect(data).toEqual({ kind: "drive#file", id: "one", name: "มาตรการ", mimeType: SHEET });
    now += 5000;
    rename(spreadsheet, "ใหม่");
    now += 5000;
    spreadsheet.change("script", (state) => addViewer(state, "other@mail.example"));
    const more = await rest.drive.files.get({
      fileId: "one",
      fields: "name, createdTime, modifiedTime, version, trashed",
      supportsAllDrives: true,
    });
    expect(more.data).toEqual({
      name: "ใหม่",
      createdTime: at(0),
      modifiedTime: at(5000),
      version: "3",
      trashed: false,
    });
  });

  it("does not tell a file that is not shared from one that is not there", async () => {
    rest.spreadsheets.set("private", new Spreadsheet({ ...book({}), id: "private" }));
    for (const fileId of ["private", "nowhere"]) {
      const { status, body } = await refusal(rest.drive.files.get({ fileId }));
      const message = `File not found: ${fileId}.`;
      expect(status).toBe(404);
      expect(body.error).toEqual({
        code: 404,
        message,
        errors: [
          { message, domain: "global", reason: "notFound", location: "fileId", locationType: "parameter" },
        ],
      });
    }
  });

  it("refuses unknown fields, and names those that the sandbox does not know", async () => {
    file("one");
    const { body } = await refusal(rest.drive.files.get({ fileId: "one", fields: "id,nmae" }));
    expect(body.error).toMatchObject({
      code: 400,
      message: "Invalid field selection nmae",
      errors: [{ reason: "invalidParameter", location: "fields" }],
    });
    const unknown = await refusal(rest.drive.files.get({ fileId: "one", fields: "owners" }));
    expect(unknown).toMatchObject({
      status: 501,
      body: { error: { message: "fields=owners: ยังไม่มีในตัวทดลอง" } },
    });
  });
});

describe("files.list of Drive", () => {
  it("goes through what is shared, page by page", async () => {
    for (const id of ["a", "b", "c"]) file(id);
    rest.spreadsheets.set("private", new Spreadsheet({ ...book({}), id: "private" }));
    const q = `mimeType='${SHEET}' and trashed = false`;
    const first = await rest.drive.files.list({ q, pageSize: 2, fields: "nextPageToken,files(id)" });
    expect(first.data).toEqual({ nextPageToken: "2", files: [{ id: "a" }, { id: "b" }] });
    const last = await rest.drive.files.list({
      q,
      pageSize: 2,
      pageToken: first.data.nextPageToken as string,
    });
    expect(last.data).toEqual({
      kind: "drive#fileList",
      incompleteSearch: false,
      files: [{ kind: "drive#file", id: "c", name: "c", mimeType: SHEET }],
    });
    const none = await rest.drive.files.list({ q: `modifiedTime > '${at(1)}'` });
    expect(none.data.files).toEqual([]);
  });

  it("puts the last modified first when asked to", async () => {
    const [a] = [file("a"), file("b")];
    await rest.drive.files.list();
    now += 1000;
    rename(a, "แก้แล้ว");
    const { data } = await rest.drive.files.list({ orderBy: "modifiedTime desc", fields: "files.name" });
    expect(data.files?.map(({ name }) => name).slice(0, 2)).toEqual(["แก้แล้ว", expect.any(String)]);
  });

  it("refuses what it does not take, and names what the sandbox does not know", async () => {
    const said = async (how: object) => {
      const { status, body } = await refusal(rest.drive.files.list(how));
      return [status, body.error.message];
    };
    expect(await said({ pageToken: "x" })).toEqual([400, "Invalid Value"]);
    expect(await said({ pageSize: 1001 })).toEqual([
      400,
      "Invalid value '1001'. Values must be within the range: [1, 1000]",
    ]);
    expect(await said({ q: "name contains 'ก'" })).toEqual([
      501,
      "files.list q=name contains 'ก': ยังไม่มีในตัวทดลอง",
    ]);
    expect(await said({ corpora: "domain" })).toEqual([501, "?corpora=domain: ยังไม่มีในตัวทดลอง"]);
  });
});

describe("changes of Drive", () => {
  const FIELDS = "nextPageToken,newStartPageToken,changes(fileId,removed,file(name,modifiedTime))";
  const startToken = async () => (await rest.drive.changes.getStartPageToken()).data.startPageToken as string;
  const list = async (pageToken: string, how: object = {}) =>
    (await rest.drive.changes.list({ pageToken, fields: FIELDS, ...how })).data;

  it("tell each file once, as it is now, and where to go on", async () => {
    const [a, b] = [file("a"), file("b")];
    const start = await startToken();
    expect(await list(start)).toEqual({ newStartPageToken: start, changes: [] });
    now += 60_000;
    rename(b, "ข");
    rename(a, "ก");
    rename(b, "ขข");
    const token = String(Number(start) + 3);
    const changed = (fileId: string, name: string) => ({
      fileId,
      removed: false,
      file: { name, modifiedTime: at(60_000) },
    });
    expect(await list(start)).toEqual({
      newStartPageToken: token,
      changes: [changed("a", "ก"), changed("b", "ขข")],
    });
    const first = await list(start, { pageSize: 1 });
    expect(first.changes).toEqual([changed("a", "ก")]);
    expect(await list(first.nextPageToken as string, { pageSize: 1 })).toEqual({
      newStartPageToken: token,
      changes: [changed("b", "ขข")],
    });
    expect(await list(token)).toEqual({ newStartPageToken: token, changes: [] });
  });

  it("tell which files were shared, taken away or deleted", async () => {
    const [a, gone] = [file("a"), file("gone")];
    const start = await startToken();
    const fresh = new Spreadsheet({ ...book({}), id: "fresh" });
    rest.spreadsheets.set("fresh", fresh);
    expect((await list(start)).changes).toEqual([]);
    fresh.change("script", (state) => addViewer(state, rest.account.email));
    a.change("person", (state) => ({ ...state, viewers: [] }));
    rest.spreadsheets.delete(gone.state.id);
    rename(gone, "ไม่มีใครเห็น");
    expect((await list(start)).changes?.map(({ fileId, removed }) => [fileId, removed])).toEqual([
      ["fresh", false],
      ["a", true],
      ["gone", true],
    ]);
    expect((await list(start, { includeRemoved: false })).changes).toHaveLength(1);
  });

  it("ask for a token that they gave", async () => {
    const { body } = await refusal(rest.drive.changes.list({ pageToken: "abc" }));
    expect(body.error).toMatchObject({ code: 400, errors: [{ reason: "invalid", location: "pageToken" }] });
  });
});
