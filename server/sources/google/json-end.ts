const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Tells whether a JSON object has come to its end, as its bytes come in. A connection can break off so that it looks
 * like an end (node-fetch takes a torn gzip stream for a whole one), and half a sheet must not become a report. What
 * stands between the brackets is for the parser, in another process.
 */
export class JsonEnd {
  #depth = 0;
  #inString = false;
  /** The next byte belongs to the backslash before it. */
  #escaped = false;
  #begun = false;

  /** Something was opened, and nothing is open any more. */
  get isWhole(): boolean {
    return this.#begun && this.#depth === 0 && !this.#inString;
  }

  take(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) at = this.#inString ? this.#string(bytes, at) : this.#plain(bytes, at);
  }

  /** From inside a string to behind its end. */
  #string(bytes: Uint8Array, from: number): number {
    let escaped = this.#escaped;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        break;
      }
    }
    this.#escaped = escaped;
    return at + 1;
  }

  /** From outside of strings to behind the next one's beginning. */
  #plain(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.#inString = true;
        return at + 1;
      }
      if (byte === 0x7b || byte === 0x5b) {
        this.#begun = true;
        this.#depth += 1;
      } else if (byte === 0x7d || byte === 0x5d) this.#depth -= 1;
    }
    return bytes.length;
  }
}
