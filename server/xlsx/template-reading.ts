import type { Style as ExcelStyle, Workbook } from "exceljs";
import type { Style } from "../../templates/drawing.ts";
import { readThemeColors, type ThemeColors } from "./template-colors.ts";
import { type PlainFont, plainFont } from "./template-fonts.ts";
import { styleOf } from "./template-styles.ts";
import { type Archive, unpackText } from "./unpack.ts";

/** A template while it is read: what its sheets share, and the problems found so far. */
export interface Reading {
  readonly workbook: Workbook;
  readonly archive: Archive;
  /** The font of cells that name none; columns are measured in its digits. */
  readonly plain: PlainFont;
  /** Every style found, by the name it was given. */
  readonly styles: Readonly<Record<string, Style>>;
  /** Thai sentences. */
  readonly problems: string[];
  /** Name of a cell's style. */
  nameOf(style: Partial<ExcelStyle>): string;
}

export function beginReading(workbook: Workbook, archive: Archive): Reading {
  const theme = themeOf(archive);
  const plain = plainFont(archive);
  const styles: Record<string, Style> = {};
  const names = new Map<string, string>();
  return {
    workbook,
    archive,
    plain,
    styles,
    problems: [],
    nameOf(excel) {
      const style = styleOf(excel, theme, plain);
      const key = JSON.stringify(style);
      const known = names.get(key);
      if (known !== undefined) return known;
      const name = `office${names.size + 1}`;
      names.set(key, name);
      styles[name] = style;
      return name;
    },
  };
}

function themeOf(archive: Archive): ThemeColors {
  const part = archive.parts.find(({ name }) => /^xl\/theme\/theme1\.xml$/i.test(name));
  return part ? readThemeColors(unpackText(archive, part)) : [];
}
