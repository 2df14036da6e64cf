import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const ITA = fileURLToPath(new URL("../../server/cli/main.ts", import.meta.url));
const SAMPLE_MS = 100;

/** The real service, a process of its own, on a free port. */
export class ServiceProcess {
  readonly origin: string;
  /** What it logged as its own fault. */
  readonly faults: string[] = [];
  readonly #child: ChildProcess;
  readonly #watch: NodeJS.Timeout;
  #peakMb = 0;

  static async start(options: readonly string[] = []): Promise<ServiceProcess> {
    const child = spawn(process.execPath, [ITA, "serve", "--port", "0", ...options]);
    let said = "";
    for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
      said += text;
      const [origin] = /http:\/\/127\.0\.0\.1:[0-9]+/.exec(said) ?? [];
      if (origin !== undefined) return new ServiceProcess(child, origin);
    }
    throw new Error("the service did not start");
  }

  private constructor(child: ChildProcess, origin: string) {
    this.origin = origin;
    this.#child = child;
    child.stdout?.resume();
    createInterface({ input: child.stderr as Readable }).on("line", (line) => {
      // Its own lines are JSON; any other comes from Node.
      if (!line.startsWith("{") || /"event":"failed"|"status":500/.test(line)) this.faults.push(line);
    });
    this.#watch = setInterval(() => {
      this.#peakMb = Math.max(this.#peakMb, this.memoryMb());
    }, SAMPLE_MS);
  }

  /**
   * Resident memory of the service and of its workers together, MB. What they share (Node itself) is counted in each.
   * NaN where the system does not tell (not Linux).
   */
  memoryMb(): number {
    try {
      const workers = pidsIn(`/proc/${this.#child.pid}/task/${this.#child.pid}/children`);
      return [`${this.#child.pid}`, ...workers].reduce((sum, pid) => sum + residentKb(pid), 0) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** The highest since this was asked last. */
  peakMb(): number {
    const peak = this.#peakMb;
    this.#peakMb = this.memoryMb();
    return peak;
  }

  /** Stops it as Ctrl+C does. @returns its exit code */
  async stop(): Promise<number | null> {
    clearInterval(this.#watch);
    this.#child.kill("SIGTERM");
    const [code] = this.#child.exitCode === null ? await once(this.#child, "exit") : [this.#child.exitCode];
    return code;
  }
}

function pidsIn(file: string): string[] {
  return readFileSync(file, "utf8").split(" ").filter(Boolean);
}

function residentKb(pid: string): number {
  try {
    return Number(/VmRSS:\s+([0-9]+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    // It has just ended.
    return 0;
  }
}
