import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../../../server/sandbox/spreadsheet/changes.ts";
import { clearTexts, paint, typeTexts, writeNote } from "../../../../server/sandbox/spreadsheet/edits.ts";
import { Spreadsheet } from "../../../../server/sandbox/spreadsheet/spreadsheet.ts";
import { emptyState, type SpreadsheetState } from "../../../../server/sandbox/spreadsheet/state.ts";
import { restructure } from "../../../../server/sandbox/spreadsheet/structure.ts";
import { NOW, spreadsheetOf } from "../scripts.ts";

type Edit = (state: SpreadsheetState) => SpreadsheetState;

const place = fc.record({ row: fc.nat(6), column: fc.nat(4) });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom("ก", "ข", "1", "")).map(
    ([at, text]): Edit =>
      (state) =>
        typeTexts(state, 0, [{ ...at, text }], NOW),
  ),
  fc.tuple(place, fc.constantFrom("", "หมายเหตุ")).map(
    ([at, note]): Edit =>
      (state) =>
        writeNote(state, 0, at, note),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom("insert" as const, "delete" as const)).map(
    ([at, kind]): Edit =>
      (state) =>
        restructure(state, 0, "rows", { kind, at, count: 1 }),
  ),
);

describe("the history of a spreadsheet", () => {
  it("takes every edit back, and does it again", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
        const spreadsheet = new Spreadsheet();
        const states = [spreadsheet.state];
        for (const make of edits) {
          spreadsheet.change("person", make);
          if (spreadsheet.state !== states.at(-1)) states.push(spreadsheet.state);
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(spreadsheet.undo()).toBe(true);
          expect(spreadsheet.state).toBe(state);
        }
        expect(spreadsheet.undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(spreadsheet.redo()).toBe(true);
          expect(spreadsheet.state).toBe(state);
        }
        expect(spreadsheet.redo()).toBe(false);
      }),
    );
  });

  it("brings a page that knew any version to the newest", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.nat(8), (edits, from) => {
        const spreadsheet = new Spreadsheet();
        const known = [{ version: spreadsheet.version, state: spreadsheet.state }];
        for (const make of edits) {
          spreadsheet.change("person", make);
          known.push({ version: spreadsheet.version, state: spreadsheet.state });
        }
        const start = known[from % known.length] as (typeof known)[number];
        const changes = spreadsheet.changesSince(start.version);
        expect(changes.version).toBe(spreadsheet.version);
        const [caughtUp] = applyChanges(start.state, changes).sheets;
        const [wanted] = spreadsheet.state.sheets;
        const length = wanted?.rows.length ?? 0;
        expect(caughtUp?.rows.slice(0, length)).toEqual(wanted?.rows);
        expect(caughtUp?.rows.slice(length).flat()).toEqual([]);
        expect({ ...caughtUp, rows: [] }).toEqual({ ...wanted, rows: [] });
      }),
    );
  });

  it("tells only the rows that are new", () => {
    const spreadsheet = spreadsheetOf(["ก"], ["ข"], ["ค"]);
    const { version } = spreadsheet;
    spreadsheet.change("person", (state) => typeTexts(state, 0, [{ row: 1, column: 0, text: "ใหม่" }], NOW));
    const { everything, spreadsheet: news } = spreadsheet.changesSince(version);
    expect(everything).toBe(false);
    expect(news.sheets[0]?.newRows).toEqual({ 1: [{ value: "ใหม่" }] });
  });

  it("gives everything to a page that knows no version of it", () => {
    const { everything, spreadsheet } = spreadsheetOf(["ก"], ["ข"]).changesSince(99);
    expect(everything).toBe(true);
    expect(Object.keys(spreadsheet.sheets[0]?.newRows ?? {})).toEqual(["0", "1"]);
  });

  it("takes what was done in one step back as one, also when it broke off", () => {
    const spreadsheet = spreadsheetOf(["ก", "ข"]);
    const before = spreadsheet.state;
    const step = () =>
      spreadsheet.step("script", () => {
        spreadsheet.change("script", (state) =>
          clearTexts(state, 0, [{ top: 0, left: 0, bottom: 0, right: 0 }]),
        );
        spreadsheet.change("script", (state) =>
          paint(state, 0, [{ top: 0, left: 0, bottom: 0, right: 0 }], "#ffe0a3"),
        );
        throw new Error("หยุด");
      });
    expect(step).toThrow("หยุด");
    expect(spreadsheet.version).toBe(3);
    expect(spreadsheet.undo()).toBe(true);
    expect(spreadsheet.state).toBe(before);
  });

  it("forgets the oldest steps where their texts take too much memory, and never the last", () => {
    const spreadsheet = new Spreadsheet();
    const paste = (letter: string) => {
      const text = letter.repeat(49_000);
      const texts = Array.from({ length: 100 }, (_, row) => ({ row, column: 0, text }));
      spreadsheet.change("person", (state) => typeTexts(state, 0, texts, NOW));
    };
    const known = spreadsheet.version;
    for (const letter of "กขคงจฉชซญฐ") paste(letter);
    expect(spreadsheet.changesSince(known).everything).toBe(true);
    let undone = 0;
    while (spreadsheet.undo()) undone += 1;
    expect(undone).toBe(6);
    expect(spreadsheet.state.sheets[0]?.rows[0]?.[0]?.value).toMatch(/^ง/);
    while (spreadsheet.redo()) undone -= 1;
    expect(undone).toBe(0);
  });

  it("tells watchers of each version, until they have heard enough", () => {
    const spreadsheet = new Spreadsheet(emptyState());
    const heard: number[] = [];
    const stop = spreadsheet.watch((version) => heard.push(version));
    spreadsheet.change("person", (state) => ({ ...state, title: "ก" }));
    spreadsheet.change("person", (state) => state);
    spreadsheet.undo();
    stop();
    spreadsheet.redo();
    expect(heard).toEqual([2, 3]);
  });
});
