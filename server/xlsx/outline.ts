import type { Part } from "./directory.ts";
import { FILE_LIMITS } from "./limits.ts";
import { FileRefused } from "./refusal.ts";
import { type Archive, unpackText } from "./unpack.ts";
import { XmlScanner } from "./xml.ts";

/** Which parts of a workbook hold what. */
export interface Outline {
  readonly sheets: readonly SheetPart[];
  readonly strings: Part | undefined;
  readonly styles: Part | undefined;
  /** Days are counted from 1904 (old Macintosh files), not from 1900. */
  readonly from1904: boolean;
}

export interface SheetPart {
  readonly title: string;
  readonly hidden: boolean;
  readonly part: Part;
}

/** A relationship of a part, its target resolved to a part name. */
export interface Relation {
  readonly id: string;
  /** Last word of the type: "worksheet", "table"; the same in transitional and strict files. */
  readonly kind: string;
  readonly target: string;
}

/**
 * Sheets with cells, in the order of their tabs, and the parts that go with them.
 * @throws {FileRefused} no-sheets, too-many-sheets, unreadable
 */
export function readOutline(archive: Archive): Outline {
  const main = readRelations(archive, "").find(({ kind }) => kind === "officeDocument")?.target;
  const mainPart = archive.find(main ?? "xl/workbook.xml");
  if (!mainPart) throw new FileRefused("unreadable", {}, new Error(`no part ${main}`));
  const relations = readRelations(archive, mainPart.name);
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  let from1904 = false;
  const scanner = new XmlScanner(unpackText(archive, mainPart));
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.name === "workbookPr") from1904 = /^(?:1|true)$/.test(scanner.attribute("date1904") ?? "");
    if (scanner.name !== "sheet") continue;
    const relation = targets.get(scanner.attribute("id") ?? "");
    const part = relation?.kind === "worksheet" ? archive.find(relation.target) : undefined;
    // Chart sheets have no cells; a sheet whose part is gone has none to show.
    if (!part) continue;
    const state = scanner.attribute("state") ?? "visible";
    sheets.push({ title: scanner.attribute("name") ?? "", hidden: state !== "visible", part });
  }
  if (sheets.length === 0) throw new FileRefused("no-sheets");
  if (sheets.length > FILE_LIMITS.sheets) throw new FileRefused("too-many-sheets", { count: sheets.length });
  const partOf = (wanted: string) => {
    const target = relations.find(({ kind }) => kind === wanted)?.target;
    return target === undefined ? undefined : archive.find(target);
  };
  return { sheets, strings: partOf("sharedStrings"), styles: partOf("styles"), from1904 };
}

/** Relations of a part; "" is the package itself. Targets outside the package are left out. */
export function readRelations(archive: Archive, partName: string): Relation[] {
  const slash = partName.lastIndexOf("/") + 1;
  const folder = partName.slice(0, slash);
  const part = archive.find(`${folder}_rels/${partName.slice(slash)}.rels`);
  if (!part) return [];
  const relations: Relation[] = [];
  const scanner = new XmlScanner(unpackText(archive, part));
  while (scanner.next()) {
    if (scanner.name !== "Relationship" || scanner.closing) continue;
    if (scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    relations.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: resolve(folder, scanner.attribute("Target") ?? ""),
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const plain = target.replace(/\\/g, "/");
  const path = plain.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
