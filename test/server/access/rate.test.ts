import { describe, expect, it } from "vitest";
import { Rate } from "../../../server/access/rate.ts";

describe("Rate", () => {
  let now = 0;
  const rate = () => {
    now = 1_000_000;
    return new Rate({ burst: 3, perMinute: 6 }, () => now);
  };

  it("lets a burst in, then one in ten seconds, and says how long to wait", () => {
    const { secondsToWait } = bound(rate());
    expect([1, 2, 3, 4].map(() => secondsToWait("a"))).toEqual([0, 0, 0, 10]);
    now += 9500;
    expect(secondsToWait("a")).toBe(1);
    now += 500;
    expect([secondsToWait("a"), secondsToWait("a")]).toEqual([0, 10]);
  });

  it("counts each person apart, and asking in vain costs nothing", () => {
    const { secondsToWait } = bound(rate());
    for (let asked = 0; asked < 1000; asked++) secondsToWait("a");
    expect(secondsToWait("b")).toBe(0);
    now += 10_000;
    expect(secondsToWait("a")).toBe(0);
  });

  it("never lets more than the burst in, neither after a long rest nor with a clock that is set back", () => {
    const { secondsToWait } = bound(rate());
    secondsToWait("a");
    for (const step of [86_400_000, -3_600_000]) {
      now += step;
      expect([1, 2, 3, 4].map(() => secondsToWait("a"))).toEqual([0, 0, 0, 10]);
    }
  });

  it("forgets whoever could ask as freely as a stranger", () => {
    const limited = rate();
    for (let person = 0; person < 5000; person++) limited.secondsToWait(`${person}`);
    expect(limited.size).toBe(5000);
    now += 30_000;
    limited.secondsToWait("one more");
    expect(limited.size).toBe(1);
  });

  const bound = (limited: Rate) => ({ secondsToWait: (person: string) => limited.secondsToWait(person) });
});
