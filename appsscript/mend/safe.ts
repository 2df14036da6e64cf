import type { Finding } from "../../measures/finding.ts";
import type { Check } from "../../measures/validate.ts";
import { fitsCell } from "../sheets/text.ts";

/** The findings that แก้ทั้งหมดที่ปลอดภัย settles. */
export function safeFixes({ findings }: Check): Finding[] {
  return findings.filter(({ fix }) => fix?.safe && fitsCell(fix));
}
