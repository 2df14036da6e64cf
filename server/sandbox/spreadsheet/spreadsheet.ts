import { type Changes, changesBetween } from "./changes.ts";
import { heldBeside, newest, type Weighed } from "./held.ts";
import { emptyState, type SpreadsheetState } from "./state.ts";

/** Who made a step. */
export type Author = "person" | "script";

interface Version extends Weighed {
  readonly number: number;
  readonly state: SpreadsheetState;
}

interface Step extends Weighed {
  readonly by: Author;
  readonly before: SpreadsheetState;
}

/** Versions that a page may lag behind before it is given everything anew; steps that can be undone. */
const VERSIONS_KEPT = 2000;
const STEPS_KEPT = 100;

/**
 * One spreadsheet and its history. Each change makes a new version; a step (what one person typed, what one run of
 * a script did) is undone as a whole.
 */
export class Spreadsheet {
  #versions: Version[];
  #undoable: Step[] = [];
  #redoable: Step[] = [];
  #isInStep = false;
  readonly #watchers = new Set<(version: number) => void>();

  constructor(state: SpreadsheetState = emptyState()) {
    this.#versions = [{ number: 1, state, weight: 0 }];
  }

  get state(): SpreadsheetState {
    return this.#latest.state;
  }

  /** Counts up with each change. */
  get version(): number {
    return this.#latest.number;
  }

  get #latest(): Version {
    return this.#versions.at(-1) as Version;
  }

  /** Makes the state anew; giving the same state back changes nothing. Outside a step it is a step of its own. */
  change(by: Author, make: (state: SpreadsheetState) => SpreadsheetState): void {
    const before = this.state;
    const after = make(before);
    if (after === before) return;
    if (!this.#isInStep) this.#remember(by, before, after);
    this.#put(after);
  }

  /** What the work changes is undone as one step, also when it throws on the way. */
  step<T>(by: Author, work: () => T): T {
    if (this.#isInStep) return work();
    const before = this.state;
    this.#isInStep = true;
    try {
      return work();
    } finally {
      this.#isInStep = false;
      if (this.state !== before) this.#remember(by, before, this.state);
    }
  }

  /** Changes the state as a part of the step that began at `before`, when nothing else has been done since. */
  continue(by: Author, before: SpreadsheetState, make: (state: SpreadsheetState) => SpreadsheetState): void {
    const after = make(this.state);
    if (after === this.state) return;
    if (this.#undoable.at(-1)?.before !== before) this.#remember(by, before, after);
    this.#put(after);
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    return this.#swap(this.#undoable, this.#redoable);
  }

  /** Takes the last undo back; false when there is none. */
  redo(): boolean {
    return this.#swap(this.#redoable, this.#undoable);
  }

  /** What is new since a version; everything where that version is long gone. */
  changesSince(version: number): Changes {
    const known = this.#versions.find(({ number }) => number === version);
    return changesBetween(known?.state, this.state, this.version);
  }

  /** Tells of each new version until the function it gives is called. */
  watch(tell: (version: number) => void): () => void {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  }

  #remember(by: Author, before: SpreadsheetState, after: SpreadsheetState): void {
    const step = { by, before, weight: heldBeside(before, after) };
    this.#undoable = newest([...this.#undoable, step], STEPS_KEPT);
    this.#redoable = [];
  }

  #swap(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (!step) return false;
    to.push({ by: step.by, before: this.state, weight: heldBeside(this.state, step.before) });
    const { viewers } = this.state;
    this.#put(viewers === step.before.viewers ? step.before : { ...step.before, viewers: viewers ?? [] });
    return true;
  }

  #put(state: SpreadsheetState): void {
    const number = this.version + 1;
    const weight = heldBeside(this.state, state);
    this.#versions = newest([...this.#versions, { number, state, weight }], VERSIONS_KEPT);
    for (const tell of this.#watchers) tell(number);
  }
}
