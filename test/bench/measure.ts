import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds, in words. */
export function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`;
}

export function times(value: number): string {
  return `${value.toFixed(1)} ×`;
}

/** Milliseconds that each of several pieces of work takes, run in turn so that all share the machine's moods. */
export function sideBySide<K extends string>(
  rounds: number,
  works: Readonly<Record<K, () => unknown>>,
): Record<K, number[]> {
  const names = Object.keys(works) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const start = performance.now();
      works[name]();
      times[name].push(performance.now() - start);
    }
  return times;
}

export interface ProcessCost {
  readonly ms: number;
  /** Highest resident memory, MB; NaN where the system does not tell (not Linux). */
  readonly peakMb: number;
  readonly code: number | null;
}

/** Runs a whole process to its end and measures it from outside. */
export async function costOf(args: readonly string[]): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "ignore", "inherit"] });
  let peakKb = Number.NaN;
  const watch = setInterval(() => {
    try {
      const found = /VmHWM:\s+([0-9]+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      if (found) peakKb = Number(found[1]);
    } catch {
      // The process has just ended, or this system has no /proc: the last reading stands.
    }
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  return { ms: performance.now() - start, peakMb: peakKb / 1024, code };
}
