import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT_EMAIL } from "../../../../server/sandbox/rest/service-account.ts";
import { addViewer } from "../../../../server/sandbox/spreadsheet/sharing.ts";
import { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import { TokenStand } from "../../../../server/sandbox/tokens.ts";
import { AUTH, book, clientOf, type Loopback, refusal, startRest } from "./loopback.ts";

const others = new Map(
  Object.entries({
    office: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    doc: "application/vnd.google-apps.document",
    pdf: "application/pdf",
  }).map(([id, mimeType]) => [id, { name: id, mimeType, viewers: [ACCOUNT_EMAIL] }]),
);
const identity = new TokenStand("client", Date.now);

let rest: Loopback;
beforeAll(async () => {
  rest = await startRest([book({ title: "แผน" })], { others, identity });
  rest.spreadsheets.set("private", new Spreadsheet({ ...book({}), id: "private" }));
});
afterAll(() => rest.close());

const get = (spreadsheetId: string, how: object = {}) =>
  refusal(rest.sheets.spreadsheets.get({ spreadsheetId, ...how }));

describe("spreadsheets.get refuses", () => {
  it.each([
    ["private", 403, "PERMISSION_DENIED", "The caller does not have permission"],
    ["nowhere", 404, "NOT_FOUND", "Requested entity was not found."],
    ["doc", 404, "NOT_FOUND", "Requested entity was not found."],
    ["pdf", 400, "INVALID_ARGUMENT", "Request contains an invalid argument."],
    [
      "office",
      400,
      "FAILED_PRECONDITION",
      "This operation is not supported for this document. The document must not be an Office file.",
    ],
  ])("the file %s with %i %s", async (id, code, status, message) => {
    expect(await get(id)).toMatchObject({ status: code, body: { error: { code, message, status } } });
    expect((await get(id)).body.error).not.toHaveProperty("errors");
  });

  it("a file from which the account was taken away again, and not before", async () => {
    const spreadsheet = rest.spreadsheets.get("private") as Spreadsheet;
    spreadsheet.change("script", (state) => addViewer(state, rest.account.email.toUpperCase()));
    const { data } = await rest.sheets.spreadsheets.get({ spreadsheetId: "private" });
    expect(data.spreadsheetId).toBe("private");
    spreadsheet.undo();
    await rest.sheets.spreadsheets.get({ spreadsheetId: "private" });
    spreadsheet.change("script", (state) => ({ ...state, viewers: [] }));
    expect((await get("private")).status).toBe(403);
  });

  it.each([
    "sheets.foo",
    "sheets(properties(titel))",
    " spreadsheetId",
    "properties.title.x",
    "sheets(merges",
  ])("the mask %j, and names the path", async (fields) => {
    const { status, body } = await get("book", { fields });
    const path = fields.replace(/\((?=.*\))/g, ".").replaceAll(")", "");
    expect(status).toBe(400);
    expect(body.error).toEqual({
      code: 400,
      message: "Request contains an invalid argument.",
      status: "INVALID_ARGUMENT",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.BadRequest",
          fieldViolations: [
            {
              field: path,
              description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
            },
          ],
        },
      ],
    });
  });

  it.each([
    ["ไม่มี!A1", "Unable to parse range: ไม่มี!A1"],
    ["แผน!A", "Unable to parse range: แผน!A"],
    ["แผน!A1001:B", "Range ('แผน'!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26"],
  ])("the range %s", async (range, message) => {
    expect((await get("book", { ranges: [range] })).body.error).toMatchObject({ code: 400, message });
  });

  it("a parameter that Google does not know", async () => {
    const { body } = await get("book", { colour: "red" });
    expect(body.error).toMatchObject({
      code: 400,
      message: expect.stringContaining('Unknown name "colour": Cannot bind query parameter.'),
    });
  });

  it("what the sandbox does not know, by name", async () => {
    const said = async (answer: ReturnType<typeof get>) => {
      const { status, body } = await answer;
      return [status, body.error.message];
    };
    expect(await said(get("book", { key: "k" }))).toEqual([501, "?key=: ยังไม่มีในตัวทดลอง"]);
    expect(await said(get("book", { fields: "properties.defaultFormat" }))).toEqual([
      501,
      "fields=properties.defaultFormat: ยังไม่มีในตัวทดลอง",
    ]);
    expect(await said(get("book", { ranges: ["R1C1"] }))).toEqual([501, "ranges=R1C1: ยังไม่มีในตัวทดลอง"]);
    const values = rest.sheets.spreadsheets.values.get({ spreadsheetId: "book", range: "A1" });
    expect(await said(refusal(values))).toEqual([501, "GET /v4/spreadsheets/book/values/A1: ยังไม่มีในตัวทดลอง"]);
  });

  it("callers without a token, with an unknown one, and with too few scopes", async () => {
    const raw = (authorization?: string) =>
      fetch(`${rest.origin}/v4/spreadsheets/book`, {
        headers: { ...(authorization && { Authorization: authorization }) },
      });
    expect((await raw()).status).toBe(403);
    const unknown = await raw("Bearer ya29.unknown");
    expect(unknown.status).toBe(401);
    expect(await unknown.json()).toMatchObject({ error: { status: "UNAUTHENTICATED" } });
    const client = clientOf(rest.keyFile(rest.origin), [`${AUTH}drive.metadata.readonly`]);
    const { body } = await get("book", { auth: client });
    expect(body.error).toMatchObject({
      code: 403,
      message: "Request had insufficient authentication scopes.",
      details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }],
    });
  });

  it("in the older shape too, where it is asked for", async () => {
    const { body } = await get("nowhere", { "$.xgafv": "1" });
    expect(body.error.errors).toEqual([
      { message: "Requested entity was not found.", domain: "global", reason: "notFound" },
    ]);
  });
});

it("gives the keys of identity tokens away", async () => {
  const keys = await (await fetch(`${rest.origin}/oauth2/v1/certs`)).json();
  expect(keys).toEqual(identity.certificates());
});
