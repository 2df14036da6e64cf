import { problem } from "./problem.ts";

interface Waiting {
  readonly enter: () => void;
}

/** Lets so many in at once, in the order in which they came, and keeps so many waiting; turns the next away. */
export class Gate {
  readonly #places: number;
  readonly #seats: number;
  readonly #waiting = new Set<Waiting>();
  #inside = 0;

  constructor(places: number, seats: number) {
    this.#places = places;
    this.#seats = seats;
  }

  get isFull(): boolean {
    return this.#inside >= this.#places && this.#waiting.size >= this.#seats;
  }

  /**
   * Resolves once it is one's turn; `leave` must be called afterwards.
   * @throws {Problem} service-full; or the reason of `patience`, when that ends before
   */
  async enter(patience: AbortSignal): Promise<void> {
    patience.throwIfAborted();
    if (this.#inside < this.#places) {
      this.#inside += 1;
      return;
    }
    if (this.isFull) throw problem("service-full");
    await new Promise<void>((resolve, reject) => {
      const waiting = {
        enter: () => {
          patience.removeEventListener("abort", giveUp);
          resolve();
        },
      };
      const giveUp = () => {
        this.#waiting.delete(waiting);
        reject(patience.reason);
      };
      patience.addEventListener("abort", giveUp, { once: true });
      this.#waiting.add(waiting);
    });
  }

  /** Gives one's place to whoever has waited longest. */
  leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#inside -= 1;
      return;
    }
    this.#waiting.delete(next);
    next.enter();
  }
}
