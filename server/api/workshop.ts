import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Gate } from "./gate.ts";
import type { AnyJob, Outcome } from "./job.ts";
import type { Load } from "./load.ts";
import { Problem, problem } from "./problem.ts";
import type { Reply } from "./worker.ts";

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));

/**
 * Signals that come from somebody else, as from a kernel that is out of memory: our own SIGKILL is told as what it was
 * for, and a heap past its limit ends by SIGABRT or SIGTRAP.
 */
const OUTSIDE: ReadonlySet<NodeJS.Signals | null> = new Set(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"]);

class EndedFromOutside extends Error {
  override readonly name = "EndedFromOutside";
}

/** For which a worker waits for its next job. */
const REST_MS = 60_000;

/**
 * Where workbooks are worked on: in a few processes beside the service, so that the service goes on answering, a
 * job past its time can be ended, and one that runs out of memory takes nobody else with it. (In a thread,
 * JSON.parse past the heap's limit was measured to end the whole process.)
 */
export class Workshop {
  readonly #load: Load;
  readonly #gate: Gate;
  readonly #idle = new Set<ChildProcess>();
  readonly #clocks = new WeakMap<ChildProcess, NodeJS.Timeout>();
  #held = 0;

  constructor(load: Load) {
    this.#load = load;
    this.#gate = new Gate(load.jobs, load.waiting);
  }

  /** The next job would be turned away. */
  get isFull(): boolean {
    return this.#gate.isFull || this.#held >= this.#load.heldBytes;
  }

  /**
   * Does a job when its turn comes; one whose asker has `gone` before that is not begun.
   * @throws {Problem}
   */
  async do(job: AnyJob, gone?: AbortSignal): Promise<Outcome> {
    const release = this.hold(job.body.length);
    const late = new AbortController();
    const clock = setTimeout(() => late.abort(problem("took-too-long")), this.#load.jobSeconds * 1000);
    try {
      await this.#gate.enter(gone ? AbortSignal.any([late.signal, gone]) : late.signal).catch((reason) => {
        throw reason instanceof Problem ? reason : problem("request-broke-off", {}, reason);
      });
      try {
        return await this.#workTwice(job, late.signal);
      } finally {
        this.#gate.leave();
      }
    } finally {
      clearTimeout(clock);
      release();
    }
  }

  /**
   * Counts bytes that stay in memory until the function it gives is called. Whoever holds some while he waits for jobs
   * leaves them room: he is taken only up to a `share` of what can be held. @throws {Problem} service-full
   */
  hold(bytes: number, share = 1): () => void {
    if (this.#held + bytes > this.#load.heldBytes * share) throw problem("service-full");
    this.#held += bytes;
    let isHeld = true;
    return () => {
      if (isHeld) this.#held -= bytes;
      isHeld = false;
    };
  }

  /** A worker that was ended from outside says nothing about its job, which is begun once more on a new one. */
  async #workTwice(job: AnyJob, late: AbortSignal): Promise<Outcome> {
    try {
      return await this.#work(job, this.#take(), late);
    } catch (thrown) {
      if (!(thrown instanceof EndedFromOutside)) throw thrown;
    }
    return this.#work(job, this.#begin(), late).catch((thrown) => {
      throw thrown instanceof EndedFromOutside ? problem("failed", {}, thrown) : thrown;
    });
  }

  async #work(job: AnyJob, worker: ChildProcess, late: AbortSignal): Promise<Outcome> {
    late.throwIfAborted();
    const reply = await new Promise<Reply>((resolve, reject) => {
      const settle = (then: () => void) => {
        late.removeEventListener("abort", end);
        worker.off("message", said).off("exit", lost).off("error", unborn);
        then();
      };
      const said = (message: unknown) => settle(() => resolve(message as Reply));
      const lost = (_: number | null, signal: NodeJS.Signals | null) =>
        settle(() => reject(OUTSIDE.has(signal) ? new EndedFromOutside() : problem("too-heavy")));
      // An idle worker that ended a moment ago cannot be told its job.
      const unborn = () =>
        settle(() => reject(worker.pid === undefined ? problem("service-full") : new EndedFromOutside()));
      const end = () => {
        settle(() => reject(late.reason));
        worker.kill("SIGKILL");
      };
      late.addEventListener("abort", end, { once: true });
      worker.once("message", said).once("exit", lost).once("error", unborn);
      worker.send(job);
    });
    if (worker.connected) this.#rest(worker);
    if ("problem" in reply) throw new Problem(reply.problem);
    return reply.outcome;
  }

  /** Keeps a worker for the next job; one that is not needed for a while ends, and gives its memory back. */
  #rest(worker: ChildProcess): void {
    this.#idle.add(worker);
    const clock = setTimeout(() => {
      if (this.#idle.delete(worker)) worker.disconnect();
    }, REST_MS).unref();
    this.#clocks.set(worker, clock);
  }

  #take(): ChildProcess {
    const [idle] = this.#idle;
    if (idle) {
      this.#idle.delete(idle);
      clearTimeout(this.#clocks.get(idle));
      return idle;
    }
    return this.#begin();
  }

  #begin(): ChildProcess {
    const worker = fork(WORKER, {
      execArgv: [`--max-old-space-size=${this.#load.jobMegabytes}`],
      serialization: "advanced",
      // What V8 prints when it runs out of memory could hold a cell's text.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    worker.on("exit", () => this.#idle.delete(worker));
    // Whoever waits for this worker hears it too; without anybody it must not end the service.
    worker.on("error", () => this.#idle.delete(worker));
    // Nobody waits for an idle worker: with the service gone, it goes too.
    worker.unref();
    worker.channel?.unref();
    return worker;
  }
}
