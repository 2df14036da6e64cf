import { parseCellName, parseRange } from "../../../measures/grid.ts";
import type { Desk } from "./desk.ts";
import { oneCell } from "./moves.ts";

/** Goes where a link of Google's leads: "#gid=0&range=C5", or the whole address of this spreadsheet with that behind it. */
export function goToLink(desk: Desk, url: string): void {
  const match = /#gid=(\d+)(?:&range=([A-Z]+\d+)(:[A-Z]+\d+)?)?/.exec(url);
  if (!match) {
    if (/^https?:/.test(url)) window.open(url, "_blank", "noopener");
    return;
  }
  const name = match[2] ?? "A1";
  const place = parseCellName(name);
  const area = (match[3] && parseRange(name + match[3])) || (place && oneCell(place));
  if (area) desk.go({ sheet: Number(match[1]), area });
}
