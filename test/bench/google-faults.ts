import { makeExample } from "../../server/form.ts";
import { GOOGLE_LIMITS, GOOGLE_QUOTA } from "../../server/sources/google/limits.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { faultRun } from "../server/sources/google/fault-run.ts";
import { ms } from "./measure.ts";

/**
 * `node test/bench/google-faults.ts [exports] [a minute] [seed]`: exports through Google's own client while the
 * stand-in answers 30 % of its calls badly or not at all, in time of their own. Ends with 1 where a promise was broken.
 */
const [exports = 10_000, perMinute = 200, seed = 1] = process.argv.slice(2).map(Number);

const examples = await Promise.all((["good", "defective"] as const).map(makeExample));
const grids = await Promise.all(examples.map(readGrid));
const began = performance.now();
const { faulty, ...figures } = await faultRun({ exports, perMinute, seed, grids });
const refused = Object.values(figures.refused).reduce((sum, count) => sum + count, 0);

const promises: Readonly<Record<string, boolean>> = {
  "no wrong and no half report": faulty.length === 0,
  "every export was made, or told when to come again": figures.made + refused === exports,
  [`each ended within ${ms(GOOGLE_LIMITS.deadlineMs)}`]: figures.longestMs <= GOOGLE_LIMITS.deadlineMs,
  [`no minute with more than ${GOOGLE_QUOTA.project} calls`]: figures.mostAMinute <= GOOGLE_QUOTA.project,
  [`no minute with more than ${GOOGLE_QUOTA.person} of one person`]:
    figures.mostAMinuteOfOne <= GOOGLE_QUOTA.person,
};
console.table({ exports, ...figures.refused, ...figures, refused });
for (const [promise, isKept] of Object.entries(promises))
  console.log(`${isKept ? "kept  " : "BROKEN"} ${promise}`);
for (const fault of faulty.slice(0, 5)) console.log(fault);
console.log(`in ${ms(performance.now() - began)}`);
process.exitCode = Object.values(promises).every(Boolean) ? 0 : 1;
