import type { ConditionalFormattingRule, Worksheet } from "exceljs";
import { parseCellName, parseRange } from "../../measures/grid.ts";
import type { FormatRule, SheetState } from "../sandbox/spreadsheet/state.ts";
import { rangeName } from "./range-names.ts";
import { rgbOf, type ThemeColors } from "./template-colors.ts";

/** Conditional formats of an .xlsx that ask a formula; others are left behind. */
export function readRules(ws: Worksheet, theme: ThemeColors): Pick<SheetState, "rules"> {
  const { conditionalFormattings: formats = [] } = ws as unknown as {
    conditionalFormattings?: readonly { ref: string; rules: readonly ConditionalFormattingRule[] }[];
  };
  const rules = formats.flatMap(({ ref, rules: own }) => {
    const areas = ref.split(" ").flatMap((name) => areaOf(name) ?? []);
    return own.flatMap((rule): FormatRule[] => {
      const [formula] = rule.type === "expression" ? (rule.formulae ?? []) : [];
      if (formula === undefined || areas.length === 0) return [];
      const { fill } = rule.style ?? {};
      const background = fill?.type === "pattern" ? rgbOf(fill.bgColor ?? fill.fgColor, theme) : undefined;
      return [
        {
          areas,
          criteria: "CUSTOM_FORMULA",
          values: [`=${formula}`],
          ...(background !== undefined && { background: `#${background.toLowerCase()}` }),
        },
      ];
    });
  });
  return { rules };
}

/** Conditional formats that ask a formula, as exceljs writes them. */
export function writeRules(ws: Worksheet, { rules }: SheetState): void {
  rules.forEach(({ areas, criteria, values, background }, index) => {
    if (criteria !== "CUSTOM_FORMULA" || background === undefined) return;
    const argb = `FF${background.slice(1).toUpperCase()}`;
    ws.addConditionalFormatting({
      ref: areas.map(rangeName).join(" "),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [String(values[0]).replace(/^=/, "")],
          style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb } } },
        },
      ],
    });
  });
}

function areaOf(name: string) {
  const one = parseCellName(name);
  return one ? { top: one.row, left: one.column, bottom: one.row, right: one.column } : parseRange(name);
}
