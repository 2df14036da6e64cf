import type { AddonJob, SheetJob } from "../api/job.ts";
import type { Options } from "../api/options.ts";

/** What may be asked beside a posted Grid. */
export const OPTIONS_OF: Readonly<Record<AddonJob["addon"], readonly (keyof Options)[]>> = {
  report: ["asOf", "name"],
  summary: ["asOf", "name", "format"],
};

/** What may be asked beside a spreadsheet's id: it has a name of its own. */
export const SHEET_OPTIONS_OF: Readonly<Record<SheetJob["sheet"], readonly (keyof Options)[]>> = {
  report: ["asOf"],
  summary: ["asOf", "format"],
  try: [],
};
