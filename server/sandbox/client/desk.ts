import type { Area, Place } from "../../../measures/grid.ts";
import type { View } from "../apps-script/environment.ts";
import type { Cell } from "../spreadsheet/cell.ts";
import { cellAt } from "../spreadsheet/cells.ts";
import { applyChanges, type Changes } from "../spreadsheet/changes.ts";
import { emptyState, type SheetState, type SpreadsheetState } from "../spreadsheet/state.ts";
import { between, cornerOf, whole } from "./moves.ts";

type What = "spreadsheet" | "sheet" | "choice";

/** What lies in front of the person: the spreadsheet as far as it is known, the sheet, the chosen cells. */
export class Desk {
  /** As the service told it last; `state` may be ahead of it by what the person has just done. */
  #told: SpreadsheetState = emptyState();
  state: SpreadsheetState = this.#told;
  /** What the person has done and the service has not answered yet, in order. */
  readonly #ahead = new Set<(state: SpreadsheetState) => SpreadsheetState>();
  #sheet = 0;
  /** Where the choice began, and the cell that the keys move. */
  #anchor: Place = { row: 0, column: 0 };
  #head: Place = { row: 0, column: 0 };
  /** Each sheet keeps its place. */
  readonly #places = new Map<number, Place>();
  readonly #watchers: ((what: What) => void)[] = [];

  watch(tell: (what: What) => void): void {
    this.#watchers.push(tell);
  }

  take(changes: Changes): void {
    this.#told = applyChanges(this.#told, changes);
    this.state = this.#foreseen();
    if (!this.state.sheets.some(({ id, hidden }) => id === this.#sheet && !hidden))
      this.show(this.#firstSheet.id);
    this.#tell("spreadsheet");
  }

  /** Shows an edit at once, until the function it gives is called: then what the service told takes its place. */
  foresee(edit: (state: SpreadsheetState) => SpreadsheetState): () => void {
    const own = (state: SpreadsheetState) => edit(state);
    this.#ahead.add(own);
    const show = () => {
      this.state = this.#foreseen();
      this.#tell("spreadsheet");
    };
    show();
    return () => {
      this.#ahead.delete(own);
      show();
    };
  }

  #foreseen(): SpreadsheetState {
    return [...this.#ahead].reduce((state, edit) => {
      try {
        return edit(state);
      } catch {
        // The service says why not.
        return state;
      }
    }, this.#told);
  }

  get #firstSheet(): SheetState {
    return this.state.sheets.find(({ hidden }) => !hidden) as SheetState;
  }

  get sheet(): SheetState {
    return this.state.sheets.find(({ id }) => id === this.#sheet) ?? this.#firstSheet;
  }

  /** The cell with the cursor. */
  get place(): Place {
    return cornerOf(this.sheet, this.#anchor);
  }

  get head(): Place {
    return this.#head;
  }

  get cell(): Cell {
    return cellAt(this.sheet, this.place.row, this.place.column);
  }

  get area(): Area {
    return between(this.sheet, this.#anchor, this.#head);
  }

  get view(): View {
    return { sheet: this.sheet.id, area: this.area };
  }

  show(id: number): void {
    if (id === this.#sheet) return;
    this.#places.set(this.#sheet, this.#anchor);
    this.#sheet = id;
    this.#anchor = this.#places.get(id) ?? { row: 0, column: 0 };
    this.#head = this.#anchor;
    this.#tell("sheet");
  }

  choose(place: Place): void {
    const { top, left, bottom, right } = whole(this.sheet, place);
    this.#anchor = { row: top, column: left };
    this.#head = { row: bottom, column: right };
    this.#tell("choice");
  }

  /** Widens the choice to a cell. */
  reach(place: Place): void {
    this.#head = place;
    this.#tell("choice");
  }

  chooseArea({ top, left, bottom, right }: Area): void {
    this.#anchor = { row: top, column: left };
    this.#head = { row: bottom, column: right };
    this.#tell("choice");
  }

  /** Goes to where a script, a finding or a link leads. */
  go({ sheet, area }: View): void {
    if (!this.state.sheets.some(({ id }) => id === sheet)) return;
    this.show(sheet);
    this.chooseArea(area);
  }

  get isOneCell(): boolean {
    const one = whole(this.sheet, this.place);
    const { top, left, bottom, right } = this.area;
    return one.top === top && one.left === left && one.bottom === bottom && one.right === right;
  }

  #tell(what: What): void {
    for (const tell of this.#watchers) tell(what);
  }
}
