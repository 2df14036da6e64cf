import { NotInSandbox } from "../unknown.ts";
import { type Argument, MISMATCH } from "./arguments.ts";

/** A constant such as `SpreadsheetApp.WrapStrategy.WRAP`: compared by identity, shown by its name. */
export interface EnumValue<Name extends string = string> {
  readonly enumName: string;
  readonly name: () => Name;
  readonly toString: () => Name;
  readonly toJSON: () => Name;
  readonly ordinal: () => number;
}

/** A set of constants; one that Google does not have throws by name. */
export interface Enum<Name extends string> {
  readonly enumName: string;
  readonly values: Readonly<Record<Name, EnumValue<Name>>>;
  /** What a script sees. */
  readonly constants: object;
  /** Takes the constant as an argument, gives its name. */
  readonly argument: Argument<Name>;
}

export function enumeration<const Name extends string>(
  enumName: string,
  ...names: readonly Name[]
): Enum<Name> {
  const values = Object.fromEntries(
    names.map((name, ordinal) => [
      name,
      Object.freeze({
        enumName,
        name: () => name,
        toString: () => name,
        toJSON: () => name,
        ordinal: () => ordinal,
      }),
    ]),
  ) as Record<Name, EnumValue<Name>>;
  const known = new Map<unknown, Name>(names.map((name) => [values[name], name]));
  return {
    enumName,
    values,
    constants: new Proxy(Object.freeze(values), {
      get(target, name) {
        if (typeof name === "symbol") return undefined;
        if (!(name in target)) throw new NotInSandbox(`${enumName}.${name}`);
        return target[name as Name];
      },
    }),
    argument: { says: enumName, take: (value) => known.get(value) ?? MISMATCH },
  };
}

export const AUTH_MODE = enumeration("ScriptApp.AuthMode", "NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL");
export const AUTH_STATUS = enumeration("ScriptApp.AuthorizationStatus", "REQUIRED", "NOT_REQUIRED");
export const WRAP_STRATEGY = enumeration("SpreadsheetApp.WrapStrategy", "WRAP", "OVERFLOW", "CLIP");
export const BORDER_STYLE = enumeration(
  "SpreadsheetApp.BorderStyle",
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
);
export const PROTECTION_TYPE = enumeration("SpreadsheetApp.ProtectionType", "RANGE", "SHEET");
export const VISIBILITY = enumeration("SpreadsheetApp.DeveloperMetadataVisibility", "DOCUMENT", "PROJECT");
export const LOCATION_TYPE = enumeration(
  "SpreadsheetApp.DeveloperMetadataLocationType",
  "SPREADSHEET",
  "SHEET",
  "ROW",
  "COLUMN",
);
export const BOOLEAN_CRITERIA = enumeration(
  "SpreadsheetApp.BooleanCriteria",
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "CUSTOM_FORMULA",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
);
export const VALIDATION_CRITERIA = enumeration(
  "SpreadsheetApp.DataValidationCriteria",
  "CHECKBOX",
  "CUSTOM_FORMULA",
  "NUMBER_BETWEEN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "TEXT_IS_VALID_URL",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
);
export const CHART_TYPE = enumeration(
  "Charts.ChartType",
  "AREA",
  "BAR",
  "COLUMN",
  "COMBO",
  "LINE",
  "PIE",
  "STEPPED_AREA",
  "TABLE",
);
export const MERGE_STRATEGY = enumeration("Charts.ChartMergeStrategy", "MERGE_COLUMNS", "MERGE_ROWS");
export const BUTTON = enumeration("Ui.Button", "CLOSE", "OK", "CANCEL", "YES", "NO");
export const BUTTON_SET = enumeration("Ui.ButtonSet", "OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL");
export const DIGEST_ALGORITHM = enumeration(
  "Utilities.DigestAlgorithm",
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
);
export const CHARSET = enumeration("Utilities.Charset", "US_ASCII", "UTF_8");
export const X_FRAME = enumeration("HtmlService.XFrameOptionsMode", "ALLOWALL", "DEFAULT");
export const SANDBOX_MODE = enumeration("HtmlService.SandboxMode", "EMULATED", "IFRAME", "NATIVE");
