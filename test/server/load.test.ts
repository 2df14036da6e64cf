import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { bytesOf, post } from "./api/asking.ts";
import { bigWorkbook } from "./api/big.ts";
import { type Books, draws, officeBooks, throughApi, throughPages } from "./journeys.ts";
import { type Service, startService } from "./service.ts";
import { type Taken, TurnedAway, Visitor } from "./visitor.ts";

const PEOPLE = 20;

describe("20 people at once", { timeout: 60_000 }, () => {
  let service: Service;
  let offices: Books[];
  beforeAll(async () => {
    offices = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => officeBooks(number)));
  }, 60_000);
  afterEach(() => service.close());

  /** Two journeys of each, one in ten by the API; whoever is turned away gives that journey up. */
  async function crowd(): Promise<Taken[]> {
    const taken: Taken[] = [];
    await Promise.all(
      offices.map(async (books, index) => {
        const visitor = new Visitor(service.origin, (one) => taken.push(one));
        const person = { visitor, draw: draws(index + 1), think: async () => {}, books };
        const journey = index % 10 === 9 ? throughApi : throughPages;
        try {
          for (let count = 0; count < 2; count++)
            await journey(person).catch((thrown) => {
              if (!(thrown instanceof TurnedAway)) throw thrown;
            });
        } finally {
          visitor.leave();
        }
      }),
    );
    return taken;
  }

  const quiet = () => expect.poll(() => service.connections(), { timeout: 10_000 }).toBe(0);

  it("each gets every page and file of his own workbook, whole", async () => {
    service = await startService();
    const taken = await crowd();
    expect(taken.filter(({ status }) => status === 503)).toEqual([]);
    const kinds = new Set(taken.map(({ kind }) => kind.replace(/,.*/, "")));
    for (const kind of [
      "findings",
      "list .xlsx",
      "changes",
      "mended .xlsx",
      "report",
      "summary page",
      "api report",
    ])
      expect(kinds).toContain(kind);
    await quiet();
  });

  it("where there is room for four, the others are asked to come again; then all is served, and nothing is held", async () => {
    service = await startService(undefined, { load: { jobs: 1, waiting: 3, heldBytes: 2_000_000 } });
    const taken = await crowd();
    expect(taken.some(({ status }) => status === 503)).toBe(true);
    expect(service.log.filter(({ event, status }) => event === "failed" || status === 500)).toEqual([]);
    await quiet();
    const file = bigWorkbook(1_990_000);
    const answer = await post(service.origin, "fix", file);
    expect(answer.status).toBe(200);
    expect((await bytesOf(answer)).equals(file)).toBe(true);
    const visitor = new Visitor(service.origin, () => {});
    await throughPages({ visitor, draw: () => 0.5, think: async () => {}, books: offices[0] as Books });
    visitor.leave();
  });
});
