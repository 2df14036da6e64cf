import { getFormatFromId } from "numfmt";
import { XmlScanner } from "./xml.ts";

/** Number format of each cell style, by the style's index. */
export type Formats = readonly string[];

/** Formats that Thai Excel has by number and never writes out (ECMA-376 part 1, 18.8.30, th-th). */
const THAI_FORMATS: Readonly<Record<number, string>> = {
  59: "t0",
  60: "t0.00",
  61: "t#,##0",
  62: "t#,##0.00",
  67: "t0%",
  68: "t0.00%",
  69: "t# ?/?",
  70: "t# ??/??",
  71: "d/m/bbbb",
  72: "d-mmm-bb",
  73: "d-mmm",
  74: "mmm-bb",
  75: "h:mm",
  76: "h:mm:ss",
  77: "d/m/bbbb h:mm",
  78: "mm:ss",
  79: "[h]:mm:ss",
  80: "mm:ss.0",
  81: "d/m/bb",
};

const LAST_BUILT_IN = 58;
/** Characters in a format code, as Excel takes them. */
const LONGEST_CODE = 255;

export function readFormats(xml: string): Formats {
  const own = new Map<number, string>();
  const formats: string[] = [];
  const scanner = new XmlScanner(xml);
  let inCellFormats = false;
  while (scanner.next()) {
    if (scanner.name === "cellXfs") inCellFormats = !scanner.closing && !scanner.empty;
    else if (scanner.closing) continue;
    else if (scanner.name === "numFmt") {
      const code = scanner.attribute("formatCode") ?? "General";
      own.set(Number(scanner.attribute("numFmtId")), code.length > LONGEST_CODE ? "General" : code);
    } else if (inCellFormats && scanner.name === "xf") {
      const id = Number(scanner.attribute("numFmtId") ?? 0);
      formats.push(
        own.get(id) ?? THAI_FORMATS[id] ?? (id <= LAST_BUILT_IN ? getFormatFromId(id, "th") : "General"),
      );
    }
  }
  return formats;
}
