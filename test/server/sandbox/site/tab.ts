import { expect } from "vitest";
import type { SandboxEvent } from "../../../../server/sandbox/site/wire.ts";

/** The first cell of the first sheet is chosen. */
export const VIEW = { sheet: 0, area: { top: 0, left: 0, bottom: 0, right: 0 } };

/** Begins a spreadsheet in the sandbox of a service, and gives its address. */
export async function beginAt(origin: string, kind: string): Promise<string> {
  const response = await fetch(`${origin}/sandbox`, {
    method: "POST",
    body: new URLSearchParams({ begin: kind }),
    redirect: "manual",
  });
  expect(response.status).toBe(303);
  return origin + (response.headers.get("location") as string);
}

/** A page of the sandbox, without a browser. */
export class Tab {
  readonly heard: SandboxEvent[] = [];
  readonly #address: string;
  readonly #end = new AbortController();
  #tell = () => {};
  person = "";

  constructor(address: string) {
    this.#address = address;
  }

  async listen(): Promise<this> {
    const response = await fetch(`${this.#address}/events?person=${this.person}`, {
      signal: this.#end.signal,
    });
    void this.#read(response).catch(() => {});
    const hello = await this.until("hello");
    this.person = hello.person;
    return this;
  }

  async #read(response: Response): Promise<void> {
    let text = "";
    const letters = new TextDecoder();
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += letters.decode(chunk, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) this.heard.push(JSON.parse(data) as SandboxEvent);
      }
      this.#tell();
    }
  }

  /** Takes the next event of this kind, once it has come. */
  async until<K extends SandboxEvent["kind"]>(kind: K): Promise<Extract<SandboxEvent, { kind: K }>> {
    for (;;) {
      const at = this.heard.findIndex((event) => event.kind === kind);
      if (at >= 0) return this.heard.splice(0, at + 1).at(-1) as Extract<SandboxEvent, { kind: K }>;
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
  }

  post(path: string, body: object, person = this.person): Promise<Response> {
    return fetch(`${this.#address}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sandbox-Person": person },
      body: JSON.stringify(body),
    });
  }

  leave(): void {
    this.#end.abort();
  }
}
