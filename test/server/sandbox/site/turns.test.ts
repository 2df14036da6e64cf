import { expect, it } from "vitest";
import { Turns } from "../../../../server/sandbox/site/turns.ts";

it("lets so many works go on at once, and the others in their order, also after one that failed", async () => {
  const turns = new Turns(2);
  let atWork = 0;
  let most = 0;
  const done: number[] = [];
  const works = [0, 1, 2, 3, 4].map((number) =>
    turns.take(async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await Promise.resolve();
      atWork -= 1;
      done.push(number);
      if (number === 1) throw new Error("ล้ม");
    }),
  );
  const outcomes = await Promise.allSettled(works);
  expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true]);
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});
