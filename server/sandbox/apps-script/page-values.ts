import { SheetsRefusal } from "../unknown.ts";

/**
 * What may pass between a page and a script: numbers, booleans, texts, null, and objects and lists of them
 * (developers.google.com/apps-script/guides/html/reference/run). The copy holds nothing of either world.
 * @throws {SheetsRefusal} for a Date, a function, undefined, or anything else, by the way to it
 */
export function pageValue(value: unknown, way: string): unknown {
  if (value === null || ["string", "boolean"].includes(typeof value)) return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    return Array.from({ length: value.length }, (_, index) => pageValue(value[index], `${way}[${index}]`));
  }
  if (isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, pageValue(inner, `${way}.${name}`)]),
    );
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  throw new SheetsRefusal(`Failed due to illegal value in property: ${way} (${kind})`);
}

function isPlain(value: unknown): value is object {
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}
