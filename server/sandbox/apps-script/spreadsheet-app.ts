import { newFormatRule } from "./conditional-format.ts";
import { newValidation } from "./data-validation.ts";
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLE,
  LOCATION_TYPE,
  PROTECTION_TYPE,
  VALIDATION_CRITERIA,
  VISIBILITY,
  WRAP_STRATEGY,
} from "./enums.ts";
import { newRichText } from "./range-links.ts";
import { callsOn, type Handle, type Service } from "./service.ts";
import { presentSheet, presentSpreadsheet, range, sheet } from "./sheet-handle.ts";
import { presentUi } from "./ui.ts";
import { activateSheet, activeRange, currentCell, select, viewed } from "./view.ts";

const { other } = callsOn<Handle>();

/** The global `SpreadsheetApp`. */
export const SPREADSHEET_APP: Service<Handle> = {
  name: "SpreadsheetApp",
  needs: "document",
  except: { getUi: "menu" },
  constants: {
    BooleanCriteria: BOOLEAN_CRITERIA.constants,
    BorderStyle: BORDER_STYLE.constants,
    DataValidationCriteria: VALIDATION_CRITERIA.constants,
    DeveloperMetadataLocationType: LOCATION_TYPE.constants,
    DeveloperMetadataVisibility: VISIBILITY.constants,
    ProtectionType: PROTECTION_TYPE.constants,
    WrapStrategy: WRAP_STRATEGY.constants,
  },
  calls: {
    getUi: [other([], presentUi)],
    getActive: [other([], presentSpreadsheet)],
    getActiveSpreadsheet: [other([], presentSpreadsheet)],
    getActiveSheet: [other([], ({ environment }) => presentSheet(viewed(environment)))],
    getActiveRange: [other([], activeRange)],
    getCurrentCell: [other([], currentCell)],
    setActiveSheet: [
      other([sheet], (_, chosen) => {
        activateSheet(chosen);
        return presentSheet(chosen);
      }),
    ],
    setActiveRange: [other([range], (_, chosen) => select(chosen))],
    setCurrentCell: [other([range], (_, chosen) => select(chosen))],
    newDataValidation: [other([], newValidation)],
    newConditionalFormatRule: [other([], newFormatRule)],
    newRichTextValue: [other([], newRichText)],
    // Every change is there at once; at Google this is where a script waits for it.
    flush: [other([], () => undefined)],
  },
};
