import { afterEach, describe, expect, it } from "vitest";
import type { RestCall } from "../../../../server/sandbox/rest/call.ts";
import { book, type Loopback, refusal, startRest } from "./loopback.ts";

let skipped = 0;
let rest: Loopback;
afterEach(() => rest.close());

async function start(quota: { perProject: number; perUser: number }) {
  skipped = 0;
  const calls: RestCall[] = [];
  const start = Date.now();
  rest = await startRest([book({})], { quota, calls, now: () => start + skipped });
  const read = (quotaUser?: string) =>
    rest.sheets.spreadsheets.get({ spreadsheetId: "book", ...(quotaUser && { quotaUser }) });
  return { calls, read };
}

describe("reads of Sheets", () => {
  it("are counted for the account over the last 60 seconds, and refused in Google's words", async () => {
    const { read } = await start({ perProject: 300, perUser: 3 });
    for (const at of [0, 10_000, 20_000]) {
      skipped = at;
      await read();
    }
    skipped = 30_500;
    const { status, body, headers } = await refusal(read());
    expect(status).toBe(429);
    expect(headers.get("Retry-After")).toBe("30");
    expect(body.error).toEqual({
      code: 429,
      message:
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100000000001'.",
      status: "RESOURCE_EXHAUSTED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "RATE_LIMIT_EXCEEDED",
          domain: "googleapis.com",
          metadata: {
            service: "sheets.googleapis.com",
            consumer: "projects/100000000001",
            quota_metric: "sheets.googleapis.com/read_requests",
            quota_limit: "ReadRequestsPerMinutePerUser",
            quota_limit_value: "3",
            quota_location: "global",
          },
        },
      ],
    });
    skipped = 60_000;
    await read();
    expect((await refusal(read())).status).toBe(429);
  });

  it("are counted for each quotaUser, and for the whole project", async () => {
    const { read } = await start({ perProject: 4, perUser: 2 });
    for (const user of ["a", "a", "b", "b"]) await read(user);
    const { body } = await refusal(read("c"));
    expect(body.error.message).toContain("limit 'Read requests per minute' of service");
  });

  it("are written down one by one", async () => {
    const { calls, read } = await start({ perProject: 300, perUser: 1 });
    await read("ก");
    skipped = 5;
    await refusal(read("ก"));
    const first = calls[0]?.at ?? 0;
    expect(calls.map(({ at, ...call }) => ({ at: at - first, ...call }))).toEqual([
      { at: 0, method: "POST", path: "/token", query: "", status: 200 },
      {
        at: 0,
        method: "GET",
        path: "/v4/spreadsheets/book",
        query: "?quotaUser=%E0%B8%81",
        user: "ก",
        status: 200,
      },
      {
        at: 5,
        method: "GET",
        path: "/v4/spreadsheets/book",
        query: "?quotaUser=%E0%B8%81",
        user: "ก",
        status: 429,
      },
    ]);
  });
});
