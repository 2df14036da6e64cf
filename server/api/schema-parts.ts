import { RULE_CODES } from "../../measures/codes.ts";
import { READINESS_WORDS } from "../../measures/messages/readiness.ts";

/** A JSON Schema (2020-12), as OpenAPI 3.1 holds them. */
export type Schema = Readonly<Record<string, unknown>>;

export const TEXT = { type: "string" };
export const FLAG = { type: "boolean" };
export const COUNT = { type: "integer", minimum: 0 };
export const SHARE = { type: "number", minimum: 0, maximum: 1 };
export const DAY = { type: "string", format: "date", description: "ISO, Christian era." };
export const YEAR = { type: "integer", description: "Buddhist era." };
export const CELL = { type: "string", pattern: "^[A-Z]{1,3}[1-9][0-9]{0,6}$", examples: ["F3"] };
export const CODE = { type: "string", enum: RULE_CODES };

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (items: Schema): Schema => ({ type: "array", items });

/** An object with these fields and no others; names ending in "?" may be absent. */
export function fields(named: Readonly<Record<string, Schema>>, description?: string): Schema {
  const names = Object.keys(named);
  return {
    type: "object",
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(Object.entries(named).map(([name, schema]) => [bare(name), schema])),
    required: names.filter((name) => !name.endsWith("?")),
    additionalProperties: false,
  };
}

const bare = (name: string) => name.replace("?", "");

/** What is said of an item of the assessor's checklist. */
export const READINESS_ITEM = {
  id: { type: "string", enum: Object.keys(READINESS_WORDS) },
  part: { type: "string", enum: ["analysis", "plan", "results", "publication"] },
  title: TEXT,
  state: { type: "string", enum: ["met", "not-met", "cannot-tell"] },
};

/** By which year's rules a workbook was judged. */
export const RULESET = { scheme: TEXT, assessed: YEAR, confirmed: FLAG, standsIn: FLAG };
