import { describe, expect, it } from "vitest";
import { Problem } from "../../../../server/api/problem.ts";
import { GOOGLE_LIMITS } from "../../../../server/sources/google/limits.ts";
import { persist } from "../../../../server/sources/google/persist.ts";
import { QuotaHere } from "../../../../server/sources/google/quota.ts";
import { GoogleTrouble, troubleOf } from "../../../../server/sources/google/trouble.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** What Google's client throws for an answer. */
function refusal(status: number, { error = {} as object, retryAfter = "" } = {}): Error {
  const headers = new Headers(retryAfter === "" ? {} : { "Retry-After": retryAfter });
  const response = { status, headers, data: JSON.stringify({ error }) };
  return Object.assign(new Error("refused"), { config: {}, response });
}

const broken = (code?: string) => Object.assign(new Error("broken"), { config: {}, ...(code && { code }) });
const never = () => new Promise<never>(() => {});

interface Asked {
  readonly random?: number;
  readonly gone?: AbortController;
}

/** Lets a call be made until it answers; gives what came of it, and when calls began, in milliseconds. */
async function ask(call: (tries: number) => Promise<unknown>, { random = 0.5, gone }: Asked = {}) {
  const clock = new VirtualClock();
  const start = clock.now();
  const began: number[] = [];
  const errand = {
    person: "a",
    deadline: start + GOOGLE_LIMITS.deadlineMs,
    gone: (gone ?? new AbortController()).signal,
  };
  const means = { clock, random: () => random, quota: new QuotaHere(clock) };
  const work = persist(
    () => {
      began.push(clock.now() - start);
      return call(began.length);
    },
    errand,
    means,
  );
  const [outcome] = await clock.during(Promise.allSettled([work]));
  return { outcome, began, ended: clock.now() - start };
}

const problemOf = ({ outcome }: Awaited<ReturnType<typeof ask>>): Problem => {
  if (outcome.status === "rejected" && outcome.reason instanceof Problem) return outcome.reason;
  throw new Error("no problem", { cause: outcome });
};

describe("calls to Google", () => {
  it("are made again after 408, 429, 5xx, resets, time-outs and torn answers, and the answer is given", async () => {
    const bad: readonly (() => Promise<never>)[] = [
      ...[408, 429, 500, 502, 503, 504].map((status) => () => Promise.reject(refusal(status))),
      ...["ECONNRESET", "ETIMEDOUT", "EPIPE", undefined].map((code) => () => Promise.reject(broken(code))),
      () => Promise.reject(refusal(403, { error: { errors: [{ reason: "userRateLimitExceeded" }] } })),
      () => Promise.reject(new GoogleTrouble("TORN")),
      never,
    ];
    for (const fault of bad) {
      const { outcome, began } = await ask((tries) => (tries === 1 ? fault() : Promise.resolve("sheet")));
      expect(outcome).toEqual({ status: "fulfilled", value: "sheet" });
      expect(began.length).toBe(2);
    }
  });

  it("are not made again after what does not pass", async () => {
    for (const [status, reason] of [
      [400, "INVALID_ARGUMENT"],
      [401, "UNAUTHENTICATED"],
      [403, "PERMISSION_DENIED"],
      [404, "NOT_FOUND"],
    ] as const) {
      const { outcome, began } = await ask(() =>
        Promise.reject(refusal(status, { error: { status: reason } })),
      );
      expect(began).toEqual([0]);
      expect(outcome).toMatchObject({ reason: { name: "GoogleTrouble", status, reason } });
    }
    const fault = new TypeError("our own");
    expect((await ask(() => Promise.reject(fault))).outcome).toEqual({ status: "rejected", reason: fault });
  });

  it("pause with full jitter: anything from nothing to a time that doubles up to its longest", async () => {
    const pausesAt = async (random: number) => {
      const { began } = await ask(() => Promise.reject(refusal(503)), { random });
      return began.slice(1).map((at, index) => at - (began[index] as number));
    };
    expect(await pausesAt(0.999)).toEqual([999, 1998, 3996, 7992, 15_984]);
    expect(await pausesAt(0.5)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    expect((await pausesAt(0.001)).slice(0, 3)).toEqual([1, 2, 4]);
  });

  it("wait as long as Retry-After says, in seconds or until a day, and a little jitter more", async () => {
    const day = new Date(Date.UTC(2024, 9, 15, 3) + 9000).toUTCString();
    for (const [retryAfter, least] of [
      ["7", 7000],
      [day, 9000],
    ] as const) {
      const { began } = await ask((tries) =>
        tries === 1 ? Promise.reject(refusal(429, { retryAfter })) : Promise.resolve(""),
      );
      expect(began).toEqual([0, least + 500]);
    }
    for (const retryAfter of ["soon", "-3", "Thu, 01 Jan 1970 00:00:00 GMT"]) {
      const { began } = await ask((tries) =>
        tries === 1 ? Promise.reject(refusal(503, { retryAfter })) : Promise.resolve(""),
      );
      expect(began).toEqual([0, 500]);
    }
  });

  it("end by the deadline, with 503, a time to come again and the last call's own reason", async () => {
    for (const [fault, code, seconds, reason] of [
      [() => Promise.reject(refusal(500)), "google-away", GOOGLE_LIMITS.awaySeconds, "500 HTTP"],
      [() => Promise.reject(refusal(429)), "google-quota", 60, "429 HTTP"],
      [never, "google-away", GOOGLE_LIMITS.awaySeconds, "TIME_OUT"],
    ] as const) {
      const asked = await ask(fault);
      expect(asked.ended).toBeLessThanOrEqual(GOOGLE_LIMITS.deadlineMs);
      const problem = problemOf(asked);
      expect([problem.status, problem.code, problem.retryAfter]).toEqual([503, code, seconds]);
      expect(problem.cause).toMatchObject({ name: "GoogleTrouble", message: reason });
      expect(problem.detail).toMatch(new RegExp(`[ก-๙].* — รอ ${seconds} วินาที`));
    }
    const early = await ask(() => Promise.reject(refusal(503, { retryAfter: "600" })));
    expect([early.ended, problemOf(early).retryAfter]).toEqual([0, 600]);
    const patient = await ask(() => Promise.reject(refusal(503, { retryAfter: "99999999" })));
    expect(problemOf(patient).retryAfter).toBe(3600);
  });

  it("end at once when nobody waits any more, also in a pause", async () => {
    const gone = new AbortController();
    const paused = ask(() => Promise.reject(refusal(503)), { gone, random: 0.9 });
    gone.abort(new Error("left"));
    expect((await paused).outcome).toMatchObject({ status: "rejected", reason: { message: "left" } });
    const leaving = new AbortController();
    const { outcome, began } = await ask(
      () => {
        leaving.abort(new Error("left"));
        return never();
      },
      { gone: leaving },
    );
    expect([outcome, began.length]).toMatchObject([{ reason: { message: "left" } }, 1]);
  });
});

describe("a trouble's reason", () => {
  const reasonOf = (data: unknown) => {
    const thrown = { config: {}, response: { status: 403, headers: {}, data } };
    return troubleOf(thrown, 0)?.reason;
  };

  it("is Google's most exact name, and never a text that somebody else answered", () => {
    const details = [{ "@type": "x" }, { reason: "SERVICE_DISABLED" }];
    expect(reasonOf(JSON.stringify({ error: { status: "PERMISSION_DENIED", details } }))).toBe(
      "SERVICE_DISABLED",
    );
    expect(reasonOf(JSON.stringify({ error: { status: "PERMISSION_DENIED" } }))).toBe("PERMISSION_DENIED");
    expect(reasonOf({ error: { errors: [{ reason: "rateLimitExceeded" }] } })).toBe("rateLimitExceeded");
    expect(reasonOf({ error: "invalid_grant", error_description: "…" })).toBe("invalid_grant");
    for (const other of [
      "<html>",
      "null",
      "[]",
      undefined,
      { error: "ข้อความ ในเซลล์" },
      { error: { status: 7 } },
    ])
      expect(reasonOf(other)).toBe("HTTP");
  });
});
