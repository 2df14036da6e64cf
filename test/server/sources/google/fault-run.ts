import { once } from "node:events";
import type { HttpBindings } from "@hono/node-server";
import type { Grid } from "../../../../measures/grid.ts";
import { Problem } from "../../../../server/api/problem.ts";
import { seededFaults } from "../../../../server/sandbox/rest/faults.ts";
import { type Quota, QuotaHere } from "../../../../server/sources/google/quota.ts";
import { GoogleSource } from "../../../../server/sources/google/source.ts";
import { openAnswer } from "../../../../server/sources/google/spreadsheet.ts";
import { connected, startGoogle } from "./google.ts";
import { mostInAMinute } from "./minutes.ts";
import { VirtualClock } from "./virtual-clock.ts";

export interface FaultRun {
  readonly exports: number;
  /** Begun in each minute of the run's own time. */
  readonly perMinute: number;
  readonly seed: number;
  /** What the spreadsheets hold, each something else. */
  readonly grids: readonly Grid[];
  /** Looks at what was read beside its Grid; throws where it is wrong. */
  readonly look?: (grid: Grid, sheet: number) => Promise<void>;
}

export interface FaultRunFigures {
  readonly made: number;
  /** Refused with 503 and a time to come again, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** Whatever else came of an export; there must be none. */
  readonly faulty: readonly string[];
  /** Of an export, milliseconds. */
  readonly longestMs: number;
  readonly calls: number;
  /** Share of calls that Google answered badly or not. */
  readonly badShare: number;
  readonly mostAMinute: number;
  readonly mostAMinuteOfOne: number;
  readonly minutes: number;
}

/** 28 % of all calls; 2 % more are never answered. */
const BAD_DAY = {
  "429": 0.06,
  "500": 0.03,
  "502": 0.03,
  "503": 0.04,
  "504": 0.03,
  reset: 0.04,
  broken: 0.03,
  halved: 0.02,
} as const;
const NEVER_ANSWERED = 0.02;

const PEOPLE = 12;
/** Every so manieth export is the same person's. */
const GREEDY = 3;

/** Exports on a bad day of Google's, in time of their own: what came of them, and how often Google was called. */
export async function faultRun({
  exports,
  perMinute,
  seed,
  grids,
  look,
}: FaultRun): Promise<FaultRunFigures> {
  const clock = new VirtualClock();
  const start = clock.now();
  const staying = new AbortController().signal;
  const bad = seededFaults(seed, BAD_DAY, 0);
  const silent = seededFaults(seed + 1, { slow: NEVER_ANSWERED }, 0);
  const reached: { readonly at: number; readonly person: string }[] = [];
  let unanswered = 0;
  let unansweredNow = 0;

  const front = async (request: Request, { outgoing }: HttpBindings) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith("/v4/")) return undefined;
    reached.push({ at: clock.now(), person: searchParams.get("quotaUser") ?? "" });
    if (!silent.choose(reached.length, "")) return undefined;
    unanswered += 1;
    unansweredNow += 1;
    await once(outgoing, "close");
    unansweredNow -= 1;
    return new Response();
  };
  const id = (sheet: number) => `1sheet${sheet}`.padEnd(44, "x");
  const key = (sheet: number) => `${sheet}`.padEnd(32, "k");
  const states = grids.map((grid, sheet) =>
    connected(grid, { id: id(sheet), key: key(sheet), title: `ชีต ${sheet}` }),
  );
  const unlimited = { perProject: Number.POSITIVE_INFINITY, perUser: Number.POSITIVE_INFINITY };
  const faults = {
    ...bad,
    choose: (call: number, path: string) => (path === "/token" ? undefined : bad.choose(call, path)),
  };
  const google = await startGoogle(states, { faults, quota: unlimited }, front);

  const quota = new QuotaHere(clock);
  let underWay = 0;
  const counted: Quota = {
    async enter(...asked) {
      const leave = await quota.enter(...asked);
      underWay += 1;
      return () => {
        underWay -= 1;
        leave();
      };
    },
  };
  const random = seededNumbers(seed);
  const source = new GoogleSource({ ...google.settings, clock, quota: counted, random });
  const expected = grids.map((grid) => JSON.stringify(grid));
  const refused: Record<string, number> = {};
  const faulty: string[] = [];
  let [made, longestMs] = [0, 0];

  const exportOne = async (index: number) => {
    await clock.sleep((index * 60_000) / perMinute, staying);
    const began = clock.now();
    const sheet = index % grids.length;
    const person = index % GREEDY === 0 ? "greedy" : `person ${index % PEOPLE}`;
    try {
      const bytes = await source.read(id(sheet), { person, gone: staying, hold: () => () => {} });
      longestMs = Math.max(longestMs, clock.now() - began);
      const { grid } = openAnswer(bytes, { spreadsheetId: id(sheet), sheetKey: key(sheet) });
      if (JSON.stringify(grid) !== expected[sheet]) throw new Error("another sheet than was asked for");
      await look?.(grid, sheet);
      made += 1;
    } catch (thrown) {
      longestMs = Math.max(longestMs, clock.now() - began);
      if (thrown instanceof Problem && thrown.status === 503 && Number(thrown.retryAfter) > 0)
        refused[thrown.code] = (refused[thrown.code] ?? 0) + 1;
      else faulty.push(String(thrown));
    }
  };
  // Google's library takes a while to load, in which no time is to pass.
  underWay += 1;
  const all = Promise.all(Array.from({ length: exports }, (_, index) => exportOne(index)));
  const loaded = import("../../../../server/sources/google/client.ts").then(() => {
    underWay -= 1;
  });
  await clock.during(Promise.all([all, loaded]), () => underWay > unansweredNow);
  await google.close();

  const people = new Set(reached.map(({ person }) => person));
  const ofOne = [...people].map((name) =>
    mostInAMinute(reached.filter(({ person }) => person === name).map(({ at }) => at)),
  );
  return {
    made,
    refused,
    faulty,
    longestMs,
    calls: reached.length,
    badShare: (google.calls.filter(({ fault }) => fault).length + unanswered) / reached.length,
    mostAMinute: mostInAMinute(reached.map(({ at }) => at)),
    mostAMinuteOfOne: Math.max(...ofOne),
    minutes: (clock.now() - start) / 60_000,
  };
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
