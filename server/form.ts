import { readYear } from "../measures/thai/calendar.ts";
import { DEFECTIVE_EXAMPLE } from "../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../templates/examples/good.ts";
import { blankFilling, drawForm, formTitle } from "../templates/form.ts";
import { letRowsGrow } from "./xlsx/growing-rows.ts";
import { paint } from "./xlsx/paint.ts";

export interface FormRequest {
  /** Year of the assessment that the documents are for, B.E. */
  readonly assessed: number;
}

/** Years of assessment that a form can be made for: the first ITA of local bodies, and a lifetime of this program. */
export const FORM_YEARS = { first: 2556, last: 2600 };

/** The year of assessment that a text names, B.E.; undefined when it names none that a form can be for. */
export function formYear(text: string): number | undefined {
  const year = /^\s*(?:พ\.ศ\.)?\s*[0-9๐-๙]{4}\s*$/.test(text) ? readYear(text) : undefined;
  return year !== undefined && year >= FORM_YEARS.first && year <= FORM_YEARS.last ? year : undefined;
}

/** The blank form of an assessed year as an .xlsx file. The same year gives the same bytes. */
export async function makeForm({ assessed }: FormRequest): Promise<Uint8Array> {
  return letRowsGrow(await paint(drawForm(blankFilling(assessed), assessed, formTitle(assessed))));
}

const EXAMPLES = {
  good: { filling: GOOD_EXAMPLE, title: "ตัวอย่างมาตรการของหน่วยงานสมมติ" },
  defective: { filling: DEFECTIVE_EXAMPLE, title: "ตัวอย่างที่มีสิ่งต้องแก้ ของหน่วยงานสมมติ" },
} as const;

/** The year of assessment that both examples are filled in for. */
const EXAMPLE_ASSESSED = 2567;

/** A filled-in workbook of an invented municipality: one to copy from, one to try the check on. */
export async function makeExample(kind: keyof typeof EXAMPLES): Promise<Uint8Array> {
  const { filling, title } = EXAMPLES[kind];
  return letRowsGrow(await paint(drawForm(filling, EXAMPLE_ASSESSED, title)));
}
