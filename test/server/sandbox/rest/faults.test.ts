import { afterEach, describe, expect, it } from "vitest";
import type { RestCall } from "../../../../server/sandbox/rest/call.ts";
import { type Fault, seededFaults } from "../../../../server/sandbox/rest/faults.ts";
import { book, type Loopback, refusal, startRest } from "./loopback.ts";

let rest: Loopback | undefined;
afterEach(async () => {
  await rest?.close();
  rest = undefined;
});

/** What comes of a read on such a day. */
async function read(fault: Fault) {
  const calls: RestCall[] = [];
  const faults = { choose: (_: number, path: string) => (path === "/token" ? undefined : fault), slowMs: 30 };
  rest = await startRest([book({ title: "แผน" })], { faults, calls });
  const answer = rest.sheets.spreadsheets.get({ spreadsheetId: "book" });
  return { calls, answer };
}

describe("a bad day of Google's", () => {
  it.each([
    ["429", "RESOURCE_EXHAUSTED"],
    ["500", "INTERNAL"],
    ["502", "UNAVAILABLE"],
    ["503", "UNAVAILABLE"],
    ["504", "DEADLINE_EXCEEDED"],
  ] as const)("answers %s", async (fault, status) => {
    const { answer, calls } = await read(fault);
    expect(await refusal(answer)).toMatchObject({ status: Number(fault), body: { error: { status } } });
    expect(calls.at(-1)).toMatchObject({ status: Number(fault), fault });
  });

  it("breaks the connection before an answer or in the midst of one", async () => {
    const reset = await read("reset");
    await expect(reset.answer).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(reset.calls.at(-1)).toMatchObject({ status: 0, fault: "reset" });
    await rest?.close();
    await expect((await read("broken")).answer).rejects.toThrow();
  });

  it("gives half an answer, which the client takes for a text", async () => {
    const { data } = await (await read("halved")).answer;
    expect(data).toMatch(/^\{"spreadsheetId":"book"/);
    expect(() => JSON.parse(String(data))).toThrow();
  });

  it("gives the whole answer in two parts", async () => {
    const { data } = await (await read("slow")).answer;
    expect(data.sheets?.[0]?.properties?.title).toBe("แผน");
  });

  it("is the same for the same seed, in the shares that were asked for", () => {
    const { choose } = seededFaults(7, { "503": 0.2, reset: 0.1 }, 0);
    const days = Array.from({ length: 10_000 }, (_, call) => choose(call, "/"));
    const share = (fault: Fault | undefined) => days.filter((day) => day === fault).length / days.length;
    expect(share("503")).toBeCloseTo(0.2, 1);
    expect(share("reset")).toBeCloseTo(0.1, 1);
    expect(share(undefined)).toBeCloseTo(0.7, 1);
    const again = seededFaults(7, { "503": 0.2, reset: 0.1 }, 0);
    expect(days.map((_, call) => again.choose(call, "/"))).toEqual(days);
    const other = seededFaults(8, { "503": 0.2, reset: 0.1 }, 0);
    expect(days.map((_, call) => other.choose(call, "/"))).not.toEqual(days);
  });
});
