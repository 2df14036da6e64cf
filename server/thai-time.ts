/** Local bodies live by Thai time, wherever the computer's clock is set: UTC+7, without summer time. */
const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;

/** Day and time in Thailand as ISO text (C.E.), "2024-10-15T14:03:00.000"; `now` is in milliseconds since 1970. */
export function thaiTime(now: number): string {
  return new Date(now + BANGKOK_OFFSET_MS).toISOString().slice(0, -1);
}
