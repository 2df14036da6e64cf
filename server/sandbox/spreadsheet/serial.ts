import { NotInSandbox } from "../unknown.ts";

/** Dates as Google Sheets counts them: days since 30 December 1899, in the spreadsheet's own time zone. */

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Zones without summer time: hours ahead of UTC all year round. */
const ZONES: Readonly<Record<string, number>> = {
  "Asia/Bangkok": 7,
  "GMT+7": 7,
  "GMT+07:00": 7,
  GMT: 0,
  UTC: 0,
  "Etc/UTC": 0,
  "Etc/GMT": 0,
};

/** Milliseconds that a time zone is ahead of UTC. @throws {NotInSandbox} for zones with summer time */
export function zoneOffset(timeZone: string): number {
  const hours = ZONES[timeZone];
  if (hours === undefined) throw new NotInSandbox(`timeZone ${timeZone}`);
  return hours * 3_600_000;
}

/** The serial number of a calendar day; months count from 1. Undefined for a day that is none. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((time - EPOCH) / DAY_MS) : undefined;
}

/** The serial number of an instant (milliseconds since 1970), to the millisecond. */
export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone) - EPOCH) / DAY_MS;
}

/** The instant (milliseconds since 1970) of a serial number. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return Math.round(serial * DAY_MS) + EPOCH - zoneOffset(timeZone);
}

/** The calendar year (C.E.) of an instant. */
export function yearOfInstant(instant: number, timeZone: string): number {
  return new Date(instant + zoneOffset(timeZone)).getUTCFullYear();
}
