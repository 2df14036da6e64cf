import { buildAddon } from "../../appsscript/build.ts";
import type { Grid } from "../../measures/grid.ts";
import {
  type Answer,
  type ButtonName,
  preparedAnswers,
  type Question,
} from "../../server/sandbox/apps-script/dialogs.ts";
import type { Manifest } from "../../server/sandbox/apps-script/environment.ts";
import {
  type BundleOptions,
  type RunningBundle,
  runBundle,
} from "../../server/sandbox/apps-script/run-bundle.ts";
import { fromGrid } from "../../server/sandbox/spreadsheet/from-grid.ts";
import { Spreadsheet } from "../../server/sandbox/spreadsheet/spreadsheet.ts";
import { toGrid } from "../../server/sandbox/spreadsheet/to-grid.ts";

/** The very files that would be pushed to Google. */
export const FILES = await buildAddon("https://ita.example/");

/** 15 January 2567, noon in Thailand. */
const NOON = Date.parse("2024-01-15T12:00:00+07:00");

/** The add-on, running on a spreadsheet. */
export interface Addon extends RunningBundle {
  readonly spreadsheet: Spreadsheet;
  /** What the script asked so far. */
  readonly asked: readonly Question[];
  grid(): Grid;
  /** Facts that the last page brought along. */
  facts<T>(): T;
}

/** Loads the add-on on a spreadsheet of its own, opened as Google opens it; answers are pressed in this order. */
export function openAddon(
  from: Grid | Spreadsheet,
  answers: readonly (Answer | ButtonName)[] = [],
  more: Partial<BundleOptions> = {},
): Addon {
  const spreadsheet = from instanceof Spreadsheet ? from : new Spreadsheet(fromGrid(from, "มาตรการ"));
  const asked: Question[] = [];
  const answer = preparedAnswers(...answers);
  const bundle = runBundle({
    code: FILES["add-on.js"] as string,
    pages: { sidebar: FILES["sidebar.html"] as string, dialog: FILES["dialog.html"] as string },
    manifest: JSON.parse(FILES["appsscript.json"] as string) as Manifest,
    spreadsheet,
    now: () => NOON,
    ask: (question) => {
      asked.push(question);
      return question.buttons === "OK" ? { button: "OK" } : answer(question);
    },
    ...more,
  });
  bundle.open();
  const facts = <T>(): T => {
    const html = bundle.shown[bundle.shown.length - 1]?.html ?? "";
    return JSON.parse(/id="facts">(.*?)<\/script>/s.exec(html)?.[1] ?? "null") as T;
  };
  return Object.assign(Object.create(bundle) as RunningBundle, {
    spreadsheet,
    asked,
    grid: () => toGrid(spreadsheet.state),
    facts,
  });
}
