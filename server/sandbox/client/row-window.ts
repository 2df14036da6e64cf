/** Rows drawn beyond what is in sight, so that a screen reader and a quick hand find some there. */
const MARGIN = 30;
const USUAL_HEIGHT = 27;

/** Which rows of a long sheet are drawn: those in sight and some around them; the others are only room. */
export class RowWindow {
  readonly #heights = new Map<number, number>();
  first = 0;
  last = 0;

  forget(): void {
    this.#heights.clear();
  }

  measured(row: number, height: number): void {
    this.#heights.set(row, height);
  }

  /** Pixels of rows from one up to another, the latter not included. */
  height(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += this.#heights.get(row) ?? USUAL_HEIGHT;
    return sum;
  }

  /**
   * Looks where the rows in sight are; false where they are drawn already.
   * @param from first row that scrolls; frozen ones are always drawn
   */
  look(from: number, count: number, top: number, height: number): boolean {
    const first = this.#rowAt(from, count, top);
    const last = this.#rowAt(first, count, height + top - this.height(from, first));
    if (this.first <= Math.max(from, first - 5) && this.last >= Math.min(count - 1, last + 5)) return false;
    this.set(from, count, first, last);
    return true;
  }

  set(from: number, count: number, first: number, last: number): void {
    this.first = Math.max(from, first - MARGIN);
    this.last = Math.min(count - 1, last + MARGIN);
  }

  #rowAt(from: number, count: number, pixels: number): number {
    let row = from;
    for (let sum = 0; row < count - 1; row += 1) {
      sum += this.#heights.get(row) ?? USUAL_HEIGHT;
      if (sum > pixels) break;
    }
    return row;
  }
}
