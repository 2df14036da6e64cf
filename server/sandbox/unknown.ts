/**
 * What the sandbox does not know of Google Sheets, by name. It never guesses: a stand-in that answers "nothing
 * happened" would let an add-on pass that fails at Google.
 */
export class NotInSandbox extends Error {
  override readonly name = "NotInSandbox";

  /** @param what the method, argument, formula or format, as it is called at Google */
  constructor(what: string, reason = "") {
    super(`${what}: ยังไม่มีในตัวทดลอง${reason && ` (${reason})`}`);
  }
}

/** What Google Sheets refuses, in Google's own words; a script sees it as an "Exception". */
export class SheetsRefusal extends Error {
  override readonly name = "Exception";
}
