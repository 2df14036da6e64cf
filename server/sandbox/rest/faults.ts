import type { HttpBindings } from "@hono/node-server";
import { overQuota, unwell } from "./bad-days.ts";

/**
 * A bad day of Google's: a status; `reset` breaks the connection instead of an answer, `broken` in the middle of one;
 * `halved` is an answer that ends too early with nothing to show it; `slow` comes in two parts.
 */
export type Fault = (typeof FAULTS)[number];

const FAULTS = ["429", "500", "502", "503", "504", "reset", "broken", "halved", "slow"] as const;

export interface FaultPlan {
  /** What becomes of a request; they are counted from 0 as they arrive. */
  readonly choose: (call: number, path: string) => Fault | undefined;
  /** Between the two parts of a slow answer. */
  readonly slowMs: number;
}

/**
 * The same faults for the same seed, spread over the requests as they arrive.
 * @param shares of all requests: `{ "503": 0.1, reset: 0.05 }`
 */
export function seededFaults(
  seed: number,
  shares: Readonly<Partial<Record<Fault, number>>>,
  slowMs: number,
): FaultPlan {
  return {
    choose: (call) => {
      let left = shareOf(seed, call);
      return FAULTS.find((fault) => {
        left -= shares[fault] ?? 0;
        return left < 0;
      });
    },
    slowMs,
  };
}

/** A number from 0 to 1 for each request (the mixing steps of MurmurHash3). */
function shareOf(seed: number, call: number): number {
  let mixed = Math.imul(seed ^ Math.imul(call + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** What a fault puts in the place of an answer; undefined for one that spoils the answer itself. */
export function answerInstead(fault: Fault, project: string): Error | undefined {
  if (fault === "429") return overQuota({ project, perUser: false, limit: 300, seconds: 1 });
  const code = Number(fault);
  return code === 500 || code === 502 || code === 503 || code === 504 ? unwell(code) : undefined;
}

/** The answer as it arrives on such a day. @param slowMs see {@link FaultPlan} */
export async function spoil(
  fault: Fault,
  answer: Response,
  { incoming }: Partial<HttpBindings>,
  slowMs: number,
): Promise<Response> {
  const { status, headers } = answer;
  const hangUp = () => {
    if (!incoming) throw new Error(`The fault ${fault} needs a real connection`);
    incoming.socket.destroy();
  };
  const body = new Uint8Array(await answer.arrayBuffer());
  const half = body.length >> 1;
  if (fault === "reset") {
    hangUp();
    return new Response(null);
  }
  if (fault === "halved") {
    headers.delete("Content-Length");
    return new Response(body.slice(0, half), { status, headers });
  }
  headers.set("Content-Length", String(body.length));
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(body.slice(0, half));
      await new Promise((resolve) => setTimeout(resolve, fault === "slow" ? slowMs : 0));
      if (fault === "broken") return hangUp();
      controller.enqueue(body.slice(half));
      controller.close();
    },
  });
  return new Response(stream, { status, headers });
}
