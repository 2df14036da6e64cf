import { randomBytes } from "node:crypto";
import type { Answer, MenuItem, Question, ShownPage } from "../apps-script/dialogs.ts";
import type { Account } from "../tokens.ts";
import type { Asking, SandboxEvent } from "./wire.ts";

/** Pages of the add-on that a person may have open: a sidebar, and dialogs that follow one another. */
const PAGES_KEPT = 6;
/** A tab that was closed with a question open answers it as the cross in the corner would. */
const PATIENCE_MS = 10_000;

/** A person in one tab of the browser: their own add-on menu, dialogs and account. */
export class SandboxPerson {
  /** Secret: whoever knows it speaks for this person. */
  readonly key = randomBytes(16).toString("hex");
  readonly account: Account;
  menu: readonly MenuItem[] = [];
  /** What a page of the add-on may call. */
  functions: readonly string[] = [];
  /** Runs of one person come one after another. */
  queue: Promise<unknown> = Promise.resolve();
  isRunning = false;
  /** Version of the spreadsheet that the page knows. */
  told = 0;
  readonly #pages = new Map<string, ShownPage>();
  #tell: ((event: SandboxEvent) => void) | undefined;
  #open: (Asking & { readonly answer: (answer: Answer) => void }) | undefined;

  constructor(number: number) {
    const sub = (10n ** 20n + BigInt(number)).toString();
    this.account = {
      sub,
      email: `clerk${number}@example.go.th`,
      emailVerified: true,
      domain: "example.go.th",
    };
  }

  get isHere(): boolean {
    return this.#tell !== undefined;
  }

  get asking(): Asking | undefined {
    return this.#open && { id: this.#open.id, question: this.#open.question };
  }

  /** Listens until the function it gives is called, with true where nobody will come back. */
  arrive(tell: (event: SandboxEvent) => void): (forGood: boolean) => void {
    this.#tell = tell;
    return (forGood) => {
      if (this.#tell !== tell) return;
      this.#tell = undefined;
      setTimeout(() => this.#leave(), forGood ? 0 : PATIENCE_MS).unref();
    };
  }

  tell(event: SandboxEvent): void {
    this.#tell?.(event);
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((answer) => {
      this.#open = { id: randomBytes(8).toString("hex"), question, answer };
      this.tell({ kind: "ask", asking: { id: this.#open.id, question } });
      if (!this.isHere) setTimeout(() => this.#leave(), PATIENCE_MS).unref();
    });
  }

  /** False where the question is not open any more. */
  answer(id: string, answer: Answer): boolean {
    const open = this.#open;
    if (open?.id !== id) return false;
    this.#open = undefined;
    open.answer(answer);
    return true;
  }

  show(page: ShownPage): void {
    const id = randomBytes(8).toString("hex");
    this.#pages.set(id, page);
    for (const old of [...this.#pages.keys()].slice(0, -PAGES_KEPT)) this.#pages.delete(old);
    const { html: _, ...facts } = page;
    this.tell({ kind: "show", page: { ...facts, id } });
  }

  /** The HTML of a page that was shown. */
  page(id: string): string | undefined {
    return this.#pages.get(id)?.html;
  }

  #leave(): void {
    if (!this.isHere && this.#open) this.answer(this.#open.id, { button: "CLOSE" });
  }
}
