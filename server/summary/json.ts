import { Buffer } from "node:buffer";
import type { SummaryEntry, UnreadableFile } from "./office.ts";
import { startTotals } from "./totals.ts";

/**
 * The model as JSON, an office at a time:
 *
 *   { "kind": "ita-summary", "version": 1, "asOf"?: "2024-10-15",
 *     "offices": [OfficeSummary…], "unreadable": [{ "file", "sentence" }…], "all": AllOffices }
 *
 * Days are ISO (C.E.), years B.E., shares 0–1 to four places. Every other format is made of the same objects.
 */
export async function* jsonSummary(
  entries: AsyncIterable<SummaryEntry>,
  asOf: string | undefined,
): AsyncGenerator<Uint8Array> {
  const totals = startTotals();
  const unreadable: UnreadableFile[] = [];
  const day = asOf === undefined ? "" : `"asOf":${JSON.stringify(asOf)},`;
  yield Buffer.from(`{"kind":"ita-summary","version":1,${day}"offices":[`);
  let lead = "\n";
  for await (const entry of entries) {
    if ("unreadable" in entry) {
      unreadable.push(entry.unreadable);
      totals.addUnreadable();
      continue;
    }
    totals.add(entry.office);
    yield Buffer.from(lead + JSON.stringify(entry.office));
    lead = ",\n";
  }
  yield Buffer.from(
    `\n],"unreadable":${JSON.stringify(unreadable)},\n"all":${JSON.stringify(totals.sum())}}\n`,
  );
}
