import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { ExchangeEnv } from "../../api/exchange.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { callFromPage, chooseMenu, openFor } from "./add-on.ts";
import type { SandboxBook } from "./book.ts";
import type { SandboxBooks } from "./books.ts";
import { BuildFailed } from "./built.ts";
import { perform } from "./deeds.ts";
import type { SandboxPerson } from "./people.ts";
import { Misspoken, readAnswering, readDeed, readWanted } from "./said.ts";
import type { Stand } from "./stand.ts";
import type { SandboxEvent } from "./wire.ts";

export interface CallsSettings {
  readonly books: SandboxBooks;
  readonly stand: Stand;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly stopping: AbortSignal;
}

/** A paste of a whole sheet is some megabytes. */
const MOST_BYTES = 16 * 2 ** 20;
const HEARTBEAT_MS = 20_000;
/** Most runs are over sooner; one that asks its person something is not. */
const RUN_PATIENCE_MS = 3000;

/** What the sandbox's page asks of the service: a stream of events, and what a person does. */
export function sandboxCalls({ books, stand, now, stopping }: CallsSettings): Hono<ExchangeEnv> {
  const calls = new Hono<ExchangeEnv>();

  calls.get("/:id/events", (c) => {
    const book = books.find(c.req.param("id"));
    if (!book || stopping.aborted) return c.body(null, 204);
    const person = book.welcome(c.req.query("person"));
    if (!person)
      return streamSSE(c, (stream) =>
        stream.writeSSE({
          data: JSON.stringify({ kind: "trouble", trouble: CROWDED } satisfies SandboxEvent),
        }),
      );
    return streamSSE(c, async (stream) => {
      const leave = person.arrive((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
      await stream.writeSSE({ data: JSON.stringify(hello(book, person)) });
      if (person.menu.length === 0) void openFor(book, person, stand);
      const beat = setInterval(() => void stream.write(":\n\n"), HEARTBEAT_MS);
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        stopping.addEventListener("abort", () => resolve());
      });
      clearInterval(beat);
      leave(stopping.aborted);
    });
  });

  const said = (path: string, answer: (book: SandboxBook, person: SandboxPerson, body: unknown) => unknown) =>
    calls.post(
      `/:id/${path}`,
      bodyLimit({
        maxSize: MOST_BYTES,
        onError: (c) => trouble(c, 413, "ข้อมูลที่วางมีมากเกินไป", "แบ่งวางทีละส่วน"),
      }),
      async (c) => {
        const book = books.find(c.req.param("id") as string);
        const person = book?.person(c.req.header("x-sandbox-person") ?? "");
        if (!book || !person) return trouble(c, 404, "ตารางนี้ปิดไปแล้ว", "เริ่มตารางใหม่ที่ ลองใช้ส่วนเสริม");
        return c.json((await answer(book, person, await c.req.json())) ?? {});
      },
    );

  said("do", async (book, _, body) => {
    const deed = readDeed(body);
    while (book.running) {
      const { caption, email } = book.running;
      if (await book.whenFree(RUN_PATIENCE_MS)) continue;
      throw new Busy(`เมนู “${caption}” ของ ${email} กำลังทำงาน จึงยังแก้ตารางไม่ได้ — รอจนเสร็จ`);
    }
    perform(book.spreadsheet, deed, now());
  });
  // What comes of it arrives as events: a run may wait long for its person.
  said("menu", (book, person, body) => void chooseMenu(book, person, readWanted(body), stand));
  said("run", (book, person, body) => callFromPage(book, person, readWanted(body), stand));
  said("answer", (_, person, body) => {
    const { id, ...answer } = readAnswering(body);
    person.answer(id, answer);
  });

  calls.onError((thrown, c) => {
    const { name, message } = thrown;
    if (thrown instanceof Busy) return trouble(c, 409, name, message);
    if (thrown instanceof Misspoken || thrown instanceof SyntaxError) return trouble(c, 400, name, message);
    if (thrown instanceof SheetsRefusal || thrown instanceof NotInSandbox)
      return trouble(c, 422, name, message);
    if (thrown instanceof BuildFailed) return trouble(c, 503, name, message);
    throw thrown;
  });
  return calls;
}

const CROWDED = {
  name: "ตารางนี้มีคนเปิดอยู่ครบ ๒๐ แท็บแล้ว",
  message: "ปิดแท็บที่ไม่ใช้ แล้วแท็บนี้จะเปิดตารางให้เอง",
};

/** Somebody else's work is under way. */
class Busy extends Error {
  override readonly name = "Busy";
}

function hello(book: SandboxBook, person: SandboxPerson): SandboxEvent {
  const changes = book.spreadsheet.changesSince(0);
  person.told = changes.version;
  return {
    kind: "hello",
    person: person.key,
    email: person.account.email,
    changes,
    menu: person.menu,
    asking: person.asking,
    running: book.running,
    remarks: book.remarks,
  };
}

function trouble(c: Context, status: 400 | 404 | 409 | 413 | 422 | 503, name: string, message: string) {
  return c.json({ name, message }, status);
}
