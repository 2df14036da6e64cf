import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuotaHere } from "../../../../server/sources/google/quota.ts";
import { mostInAMinute } from "./minutes.ts";
import { VirtualClock } from "./virtual-clock.ts";

const STAYING = new AbortController().signal;

describe("Google's quota", () => {
  it("lets so many calls in at once, and the next a minute after the first one's end", async () => {
    const clock = new VirtualClock();
    const quota = new QuotaHere(clock, { project: 3, person: 2 });
    const start = clock.now();
    const enter = (person: string, within = 100_000) => quota.enter(person, clock.now() + within, STAYING);
    const first = await enter("a");
    await enter("a");
    const third = enter("a").then(() => clock.now() - start);
    const other = await enter("b");
    const fourth = enter("c").then(() => clock.now() - start);
    clock.sleep(5000, STAYING).then(first);
    clock.sleep(7000, STAYING).then(other);
    expect(await clock.during(Promise.all([third, fourth]))).toEqual([65_000, 67_000]);
  });

  it("says at once when a call cannot begin in time, and how long that takes", async () => {
    const clock = new VirtualClock();
    const quota = new QuotaHere(clock, { project: 1, person: 1 });
    (await quota.enter("a", clock.now(), STAYING))();
    await clock.during(clock.sleep(20_500, STAYING));
    const late = quota.enter("a", clock.now() + 39_000, STAYING);
    await expect(late).rejects.toMatchObject({ code: "google-quota", status: 503, retryAfter: 40 });
  });

  it("waits no longer than it may for a call under way", async () => {
    const clock = new VirtualClock();
    const quota = new QuotaHere(clock, { project: 1, person: 1 });
    await quota.enter("a", clock.now(), STAYING);
    const start = clock.now();
    const [waited] = await clock.during(Promise.allSettled([quota.enter("b", start + 30_000, STAYING)]));
    expect(waited).toMatchObject({ reason: { code: "google-quota", retryAfter: 60 } });
    expect(clock.now() - start).toBe(30_000);
  });

  it("forgets people who have rested", async () => {
    const clock = new VirtualClock();
    const quota = new QuotaHere(clock);
    for (let person = 0; person < 200; person++) (await quota.enter(`${person}`, clock.now(), STAYING))();
    expect(quota.size).toBe(200);
    await clock.during(clock.sleep(60_001, STAYING));
    await quota.enter("one more", clock.now(), STAYING);
    expect(quota.size).toBe(1);
  });

  it("never lets more through in any minute, whenever calls reach Google while they last", async () => {
    const asking = fc.array(
      fc.record({
        person: fc.constantFrom("a", "b", "c"),
        at: fc.nat(150_000),
        lasts: fc.nat(30_000),
        reaches: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(asking, async (calls) => {
        const clock = new VirtualClock();
        const quota = new QuotaHere(clock, { project: 7, person: 4 });
        const reached: { at: number; person: string }[] = [];
        const made = calls.map(async ({ person, at, lasts, reaches }) => {
          await clock.sleep(at, STAYING);
          const leave = await quota.enter(person, clock.now() + 90_000, STAYING).catch(() => undefined);
          if (!leave) return;
          await clock.sleep(lasts * reaches, STAYING);
          reached.push({ at: clock.now(), person });
          await clock.sleep(lasts * (1 - reaches), STAYING);
          leave();
        });
        await clock.during(Promise.all(made));
        expect(mostInAMinute(reached.map(({ at }) => at))).toBeLessThanOrEqual(7);
        for (const person of ["a", "b", "c"]) {
          const own = reached.filter((call) => call.person === person);
          expect(mostInAMinute(own.map(({ at }) => at))).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 25 },
    );
  });
});
