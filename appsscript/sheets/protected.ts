/** Google's words when a cell, range or sheet may be edited by others only. */
const PROTECTED = /protected (?:cell|range|sheet|object)/i;

export function isProtected(thrown: unknown): boolean {
  return PROTECTED.test(String(thrown));
}
