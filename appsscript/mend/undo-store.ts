import type { UndoStep } from "./undo-list.ts";

/**
 * The undo list lives in the document's properties: shared by all who open the spreadsheet, and still there when the
 * sidebar is opened again. A value holds 9 kB; a Thai letter takes three bytes.
 */
const KEY = "ita.undo.";
const UNITS_A_VALUE = 2_600;

export function readUndo(): UndoStep[] {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  let text = "";
  for (let part = 0; `${KEY}${part}` in properties; part++) text += properties[`${KEY}${part}`];
  try {
    return text === "" ? [] : (JSON.parse(text) as UndoStep[]);
  } catch {
    // Two people's lists got mixed, or somebody changed the properties: there is nothing certain to go back to.
    return [];
  }
}

export function writeUndo(steps: readonly UndoStep[]): void {
  const properties = PropertiesService.getDocumentProperties();
  const text = steps.length === 0 ? "" : JSON.stringify(steps);
  const parts: Record<string, string> = {};
  for (let at = 0; at < text.length; at += UNITS_A_VALUE)
    parts[`${KEY}${at / UNITS_A_VALUE}`] = text.slice(at, at + UNITS_A_VALUE);
  for (const key of properties.getKeys())
    if (key.startsWith(KEY) && !(key in parts)) properties.deleteProperty(key);
  if (text !== "") properties.setProperties(parts);
}
