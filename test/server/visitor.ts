import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";

/** One thing that a visitor asks of the service, and the answer that must come. */
export interface Step {
  /** Figures are gathered under it. */
  readonly kind: string;
  readonly path: string;
  /** Sent with POST; without one it is a GET. */
  readonly body?: Body;
  readonly status?: number;
}

export interface Body {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** An answer that came, as expected or 503. */
export interface Taken {
  readonly kind: string;
  readonly status: number;
  /** From the first byte sent to the last one received. */
  readonly ms: number;
}

/** The service was full. */
export class TurnedAway extends Error {
  override readonly name = "TurnedAway";
  readonly seconds: number;

  constructor(seconds: number) {
    super(`come again in ${seconds} s`);
    this.seconds = seconds;
  }
}

/** An answer that ought not to be. */
export class Unexpected extends Error {
  override readonly name = "Unexpected";
}

/** Somebody with lines of his own to the service, kept open as browsers do. */
export class Visitor {
  readonly #origin: string;
  readonly #tell: (taken: Taken) => void;
  // With a time limit of its own the agent also heeds the service's: no line is used that is just being closed.
  readonly #agent = new Agent({ keepAlive: true, timeout: 5_000 });

  constructor(origin: string, tell: (taken: Taken) => void) {
    this.#origin = origin;
    this.#tell = tell;
  }

  /** @throws {TurnedAway} @throws {Unexpected} */
  async ask({ kind, path, body, status = 200 }: Step): Promise<Answer> {
    const start = performance.now();
    const {
      statusCode = 0,
      headers,
      bytes,
    } = await this.#send(path, body).catch((cause) => {
      throw new Unexpected(`${kind}: ${cause}`, { cause });
    });
    const seconds = Number(headers["retry-after"]);
    if (statusCode !== status && !(statusCode === 503 && seconds > 0))
      throw new Unexpected(`${kind}: ${statusCode} for ${status}`);
    const { "content-length": length } = headers;
    if (length !== undefined && Number(length) !== bytes.length)
      throw new Unexpected(`${kind}: ${bytes.length} bytes of ${length}`);
    this.#tell({ kind, status: statusCode, ms: performance.now() - start });
    if (statusCode !== status) throw new TurnedAway(seconds);
    return { headers, bytes };
  }

  leave(): void {
    this.#agent.destroy();
  }

  async #send(path: string, body: Body | undefined) {
    const sent = request(this.#origin + path, {
      agent: this.#agent,
      method: body ? "POST" : "GET",
      headers: body ? { "Content-Type": body.type, "Content-Length": body.bytes.length } : {},
    });
    sent.end(body?.bytes);
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    return { statusCode: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
  }
}
