import type { Answer } from "../apps-script/dialogs.ts";
import type { ScriptTrouble } from "../apps-script/thread-job.ts";
import type { CallOutcome, Deed, SandboxEvent, Wanted } from "../site/wire.ts";

const KEY = "sandbox-person:";

/** What the service refused, by its name. */
export class Refused extends Error implements ScriptTrouble {
  constructor({ name, message }: ScriptTrouble) {
    super(message);
    this.name = name;
  }
}

/** The service behind the page. */
export class Service {
  readonly #base: string;
  readonly #id: string;
  #person = "";

  constructor(id: string) {
    this.#id = id;
    this.#base = `/sandbox/${id}`;
  }

  /** Listens to what happens; a tab keeps its person when it is loaded again. */
  listen(hear: (event: SandboxEvent) => void, lost: (isLost: boolean) => void): void {
    const known = sessionStorage.getItem(KEY + this.#id);
    const query = known === null ? "" : `?person=${known}`;
    const source = new EventSource(`${this.#base}/events${query}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as SandboxEvent;
      if (event.kind === "hello") {
        this.#person = event.person;
        sessionStorage.setItem(KEY + this.#id, event.person);
      }
      lost(false);
      hear(event);
    };
    source.onerror = () => {
      lost(true);
      // A stream that ended for good does not come back by itself, and a new person's must know its name.
      source.close();
      setTimeout(() => this.listen(hear, lost), 2000);
    };
  }

  do(deed: Deed): Promise<unknown> {
    return this.#post("do", deed);
  }

  menu(wanted: Wanted): Promise<unknown> {
    return this.#post("menu", wanted);
  }

  run(wanted: Wanted): Promise<CallOutcome> {
    return this.#post("run", wanted) as Promise<CallOutcome>;
  }

  answer(id: string, answer: Answer): Promise<unknown> {
    return this.#post("answer", { id, ...answer });
  }

  frame(page: string): string {
    return `${this.#base}/page/${page}`;
  }

  /** @throws {Refused} */
  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(`${this.#base}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sandbox-Person": this.#person },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Refused({ name: "ติดต่อบริการไม่ได้", message: "บริการบนเครื่องนี้ไม่ตอบ — ดูว่ายังเปิดอยู่ แล้วโหลดหน้านี้ใหม่" });
    });
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) {
      const { name = "บริการทำไม่สำเร็จ", message = "ข้อมูลในตารางไม่เปลี่ยน — ลองอีกครั้ง" } =
        answer as Partial<ScriptTrouble>;
      throw new Refused({ name, message });
    }
    return answer;
  }
}
