import { type Face, lineCount } from "./heights.ts";

/** What a name of a local body begins with and its head's title has in other words: นายกเทศมนตรีตำบล…. */
const KIND = /^(?:เทศบาล|องค์การบริหารส่วน)/;

/**
 * A text in which every line that is too long for its width (points) has a line break before the agency's name, so
 * that ปลัดเทศบาลตำบลห้วยทองหลาง is not broken within ห้วยทองหลาง.
 */
export function breakBeforeName(text: string, name: string, setting: { width: number; face: Face }): string {
  const names = [name, name.replace(KIND, "")].filter(Boolean);
  return text
    .split("\n")
    .map((line) => {
      if (lineCount(line, setting.width, setting.face) === 1) return line;
      const at = names.map((one) => line.indexOf(one)).find((place) => place >= 0);
      return !at ? line : `${line.slice(0, at).trimEnd()}\n${line.slice(at)}`;
    })
    .join("\n");
}
