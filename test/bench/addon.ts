import { validate } from "../../measures/validate.ts";
import { openAddon } from "../appsscript/addon.ts";
import { exampleWith, measures } from "../server/reports.ts";
import { median, ms, times } from "./measure.ts";

const MEASURES = 1_000;
const ROUNDS = 9;
const WARM_UP = 3;
const DAY = "2024-01-15";

/** ตรวจสอบ of a thousand measures by the very bundle, beside the same rules called in Node: figure, peer, ratio. */
export function addonCheck(): readonly [what: string, figure: string, peer: string, ratio: string] {
  const grid = exampleWith(measures(MEASURES));
  const whole: number[] = [];
  const rules: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const addon = openAddon(grid);
    let start = performance.now();
    addon.choose("ตรวจสอบ");
    whole.push(performance.now() - start);
    start = performance.now();
    validate(grid, { asOf: DAY });
    rules.push(performance.now() - start);
  }
  const [ours, peer] = [median(whole.slice(WARM_UP)), median(rules.slice(WARM_UP))];
  return [
    `add-on in the sandbox: check, mark and list ${MEASURES} measures`,
    ms(ours),
    `the rules alone, in Node: ${ms(peer)}`,
    times(ours / peer),
  ];
}
