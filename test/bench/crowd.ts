import { setTimeout as pause } from "node:timers/promises";
import { type Books, draws, type Person, throughApi, throughPages } from "../server/journeys.ts";
import { type Taken, TurnedAway, Visitor } from "../server/visitor.ts";

export interface Seen {
  readonly taken: readonly Taken[];
  /** What went wrong but for 503, and how often. */
  readonly troubles: ReadonlyMap<string, number>;
}

/**
 * Each of many offices' people through one journey after another for some seconds, thinking up to a second a step;
 * and one more whose only journey takes the whole time: his workbook must still be there at each of his steps.
 */
export async function crowd(origin: string, offices: readonly Books[], seconds: number): Promise<Seen> {
  const book = new Notebook();
  const over = AbortSignal.timeout(seconds * 1000);
  const live = async (books: Books, index: number) => {
    const draw = draws(index + 1);
    const think = () => pause(draw() * 1000, undefined, { signal: over });
    const person = { visitor: new Visitor(origin, book.take), draw, think, books };
    // One in ten is a program.
    const journey = index % 10 === 9 ? throughApi : throughPages;
    while (!over.aborted) await book.note(() => think().then(() => journey(person)), over);
    person.visitor.leave();
  };
  const slow = async (books: Books) => {
    const think = () => pause((seconds * 1000) / STEPS);
    const person = { visitor: new Visitor(origin, book.take), draw: () => DEFECTIVE, think, books };
    await book.note(() => throughPages(person), over, "the slow one: ");
    person.visitor.leave();
  };
  await Promise.all([...offices.map(live), slow(offices[0] as Books)]);
  return book;
}

/** One person alone, who does not stop to think. */
export async function alone(origin: string, books: Books, seconds: number): Promise<Seen> {
  const book = new Notebook();
  const over = AbortSignal.timeout(seconds * 1000);
  const visitor = new Visitor(origin, book.take);
  const person: Person = { visitor, draw: draws(0), think: async () => {}, books };
  for (let round = 0; !over.aborted; round++)
    await book.note(() => (round % 2 === 0 ? throughPages : throughApi)(person), over);
  visitor.leave();
  return book;
}

/** How often one thinks on the way through the pages with the defective workbook, which offers most to do. */
const STEPS = 7;
const DEFECTIVE = 0.5;

class Notebook implements Seen {
  readonly taken: Taken[] = [];
  readonly troubles = new Map<string, number>();

  readonly take = (taken: Taken): void => {
    this.taken.push(taken);
  };

  /** Whoever is turned away comes again when he was told to. */
  async note(journey: () => Promise<void>, over: AbortSignal, who = ""): Promise<void> {
    try {
      await journey();
    } catch (thrown) {
      if (thrown instanceof TurnedAway)
        await pause(thrown.seconds * 1000, undefined, { signal: over }).catch(() => {});
      else if (!isAbort(thrown)) {
        const what = `${who}${thrown}`;
        this.troubles.set(what, (this.troubles.get(what) ?? 0) + 1);
      }
    }
  }
}

/** The time was up while somebody thought. */
function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortError";
}
