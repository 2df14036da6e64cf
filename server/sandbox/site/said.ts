import type { Area, Place } from "../../../measures/grid.ts";
import { BUTTONS, type ButtonName } from "../apps-script/dialogs.ts";
import type { View } from "../apps-script/environment.ts";
import type { Answering, Deed, Wanted } from "./wire.ts";

/** What a page has sent, made sure of: whoever sent something else gets no answer but this. */
export class Misspoken extends Error {
  override readonly name = "Misspoken";
}

/** Texts of one paste, and areas of one choice. */
const MOST_TEXTS = 100_000;
const MOST_AREAS = 100;
/** No sheet is longer or wider (Google's limit of columns, and of cells). */
const MOST_INDEX = 10_000_000;

export function readDeed(given: unknown): Deed {
  const said = object(given);
  const kind = word(said.kind);
  if (kind === "undo" || kind === "redo") return { kind };
  const sheet = index(said.sheet);
  if (kind === "type") {
    const texts = list(said.texts, MOST_TEXTS).map((one) => ({
      ...place(one),
      text: word(object(one).text),
    }));
    return { kind, sheet, texts };
  }
  if (kind === "clear") return { kind, sheet, areas: areas(said.areas) };
  if (kind === "note") return { kind, sheet, place: place(said.place), note: word(said.note) };
  if (kind !== "paint") throw new Misspoken(`a deed ${kind}`);
  const background = said.background === undefined ? undefined : word(said.background);
  if (background !== undefined && !/^#[0-9a-f]{6}$/.test(background)) throw new Misspoken("a colour");
  return { kind, sheet, areas: areas(said.areas), background };
}

export function readWanted(given: unknown): Wanted {
  const said = object(given);
  return {
    functionName: word(said.functionName),
    caption: word(said.caption),
    view: view(said.view),
    ...(said.args !== undefined && { args: list(said.args, MOST_AREAS) }),
  };
}

export function readAnswering(given: unknown): Answering {
  const said = object(given);
  const button = word(said.button) as ButtonName;
  if (button !== "CLOSE" && !Object.values(BUTTONS).flat().includes(button)) throw new Misspoken("a button");
  return { id: word(said.id), button, ...(said.text !== undefined && { text: word(said.text) }) };
}

function view(given: unknown): View {
  const said = object(given);
  return { sheet: index(said.sheet), area: area(said.area) };
}

function areas(given: unknown): Area[] {
  return list(given, MOST_AREAS).map(area);
}

function area(given: unknown): Area {
  const { top, left, bottom, right } = object(given);
  return { top: index(top), left: index(left), bottom: index(bottom), right: index(right) };
}

function place(given: unknown): Place {
  const { row, column } = object(given);
  return { row: index(row), column: index(column) };
}

function object(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null) throw new Misspoken("no object");
  return given as Readonly<Record<string, unknown>>;
}

function list(given: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length > most) throw new Misspoken("no list, or a long one");
  return given;
}

function word(given: unknown): string {
  if (typeof given !== "string") throw new Misspoken("no text");
  return given;
}

function index(given: unknown): number {
  if (!Number.isInteger(given) || (given as number) < 0 || (given as number) >= MOST_INDEX)
    throw new Misspoken("no index");
  return given as number;
}
