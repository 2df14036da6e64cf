// Many people at once on the real service: node test/bench/load.ts [people] [seconds]
import { setTimeout as pause } from "node:timers/promises";
import { type Books, officeBooks } from "../server/journeys.ts";
import type { Taken } from "../server/visitor.ts";
import { alone, crowd, type Seen } from "./crowd.ts";
import { median, ms, quantile, times } from "./measure.ts";
import { ServiceProcess } from "./service-process.ts";

const WARM_UP_SECONDS = 5;
const ALONE_SECONDS = 15;
const REST_SECONDS = 10;

interface Load {
  readonly people: number;
  readonly seconds: number;
  readonly crowd: Seen;
  readonly alone: Seen;
  /** Resident megabytes of the service and its workers. */
  readonly memory: { readonly before: number; readonly peak: number; readonly after: number };
  /** What ought not to have been; nothing where all went well. */
  readonly troubles: readonly string[];
}

export async function runLoad(people: number, seconds: number): Promise<Load> {
  const offices: Books[] = [];
  for (let number = 0; number < people; number++) offices.push(await officeBooks(number));
  const service = await ServiceProcess.start();
  const { origin } = service;
  // A worker compiles what it runs during its first seconds.
  await crowd(origin, offices, WARM_UP_SECONDS);
  const one = await alone(origin, offices[0] as Books, ALONE_SECONDS);
  const before = service.memoryMb();
  service.peakMb();
  const all = await crowd(origin, offices, seconds);
  const peak = service.peakMb();
  await pause(REST_SECONDS * 1000);
  const memory = { before, peak, after: service.memoryMb() };
  const code = await service.stop();
  const troubles = [...one.troubles, ...all.troubles].map(([what, count]) => `${what} (${count} times)`);
  troubles.push(...service.faults);
  if (code !== 0) troubles.push(`the service ended with ${code}`);
  return { people, seconds, crowd: all, alone: one, memory, troubles };
}

/** The row of the table: what, figure, peer, ratio. */
export function loadRow({ people, seconds, crowd, alone, memory }: Load): [string, string, string, string] {
  const [many, one] = [answered(crowd), answered(alone)];
  const full = crowd.taken.length - many.length;
  const others = [...crowd.troubles.values()].reduce((sum, count) => sum + count, 0);
  const perSecond = (many.length / seconds).toFixed(0);
  const ratio = (share: number) => times(quantile(many, share) / quantile(one, share));
  return [
    `${people} people for ${seconds} s, each thinking up to 1 s a step`,
    `${many.length} answers (${perSecond}/s), ${middleAndWorst(many)}; 503: ${full}, other errors: ${others}; peak ${memory.peak.toFixed(0)} MB (before ${memory.before.toFixed(0)}, after ${memory.after.toFixed(0)})`,
    `one person alone: ${middleAndWorst(one)}`,
    `p50 ${ratio(0.5)}, p99 ${ratio(0.99)}`,
  ];
}

function answered({ taken }: Seen): number[] {
  return taken.filter(({ status }) => status !== 503).map((answer) => answer.ms);
}

function middleAndWorst(values: readonly number[]): string {
  return `p50 ${ms(median(values))}, p99 ${ms(quantile(values, 0.99))}`;
}

/** By kind of step: how many answers, how many were 503, and how long the others took; alone for comparison. */
function printKinds({ crowd, alone }: Load): void {
  const kinds = Map.groupBy(crowd.taken, ({ kind }) => kind);
  console.log("| step | answers | 503 | p50 | p99 | longest | alone: p50 | p99 |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const [kind, taken] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const many = answered({ taken, troubles: crowd.troubles });
    const own = (answer: Taken) => answer.kind === kind;
    const one = answered({ taken: alone.taken.filter(own), troubles: alone.troubles });
    const cells = [
      kind,
      many.length,
      taken.length - many.length,
      ...[median(many), quantile(many, 0.99), Math.max(...many), median(one), quantile(one, 0.99)].map(ms),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

if (import.meta.main) {
  const [people = 50, seconds = 60] = process.argv.slice(2).map(Number);
  const load = await runLoad(people, seconds);
  printKinds(load);
  console.log(`\n| ${loadRow(load).join(" | ")} |`);
  for (const trouble of load.troubles) console.error(`!!! ${trouble}`);
  process.exitCode = load.troubles.length > 0 ? 1 : 0;
}
