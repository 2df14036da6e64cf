import { Buffer } from "node:buffer";

/**
 * A forward scanner over one XML part that knows where everything stands, so that a cell can be replaced and
 * every other byte kept. It reads the XML that spreadsheets are made of (ECMA-376): no document type, hence
 * no entities but the five of XML itself.
 */
export class XmlScanner {
  readonly xml: string;
  /** Name of the tag at hand, without its prefix. */
  name = "";
  closing = false;
  /** Closed in itself: `<v/>`. */
  empty = false;
  /** Span of the tag at hand. */
  start = 0;
  end = 0;
  #previousEnd = 0;
  #nameEnd = 0;

  constructor(xml: string, start = 0) {
    this.xml = xml;
    this.end = start;
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const { xml } = this;
    this.#previousEnd = this.end;
    let open = xml.indexOf("<", this.end);
    while (open >= 0 && (xml[open + 1] === "!" || xml[open + 1] === "?")) {
      open = xml.indexOf("<", pastAside(xml, open));
    }
    if (open < 0) {
      this.end = xml.length;
      return false;
    }
    this.start = open;
    this.closing = xml.charCodeAt(open + 1) === SLASH;
    this.#readTag(this.closing ? open + 2 : open + 1);
    return true;
  }

  /** The characters between the tag before this one and this one. */
  text(): string {
    if (this.start - this.#previousEnd > LONGEST_TEXT)
      throw new MalformedXml("a text without end", this.start);
    return ownCopy(textOf(this.xml.slice(this.#previousEnd, this.start)));
  }

  /** Name of the tag at hand with its prefix, as written. */
  qualifiedName(): string {
    return this.xml.slice(this.start + (this.closing ? 2 : 1), this.#nameEnd);
  }

  /** Value of an attribute by its name without prefix. */
  attribute(wanted: string): string | undefined {
    const { xml } = this;
    for (let at = this.#nameEnd; ; ) {
      while (isBlank(xml.charCodeAt(at))) at += 1;
      const code = xml.charCodeAt(at);
      if (code === SLASH || code === GREATER) return undefined;
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals > this.end) throw new MalformedXml("an attribute without a value", at);
      let quoteAt = equals + 1;
      while (isBlank(xml.charCodeAt(quoteAt))) quoteAt += 1;
      const quote = xml[quoteAt];
      const close = quote === '"' || quote === "'" ? xml.indexOf(quote, quoteAt + 1) : -1;
      if (close < 0) throw new MalformedXml("an attribute without quotes", at);
      const name = xml.slice(at, equals).trimEnd();
      if (name === wanted || name.endsWith(`:${wanted}`))
        return ownCopy(decode(xml.slice(quoteAt + 1, close)));
      at = close + 1;
    }
  }

  /** Moves to the tag that closes the element at hand. */
  skip(): void {
    if (this.empty) return;
    for (let depth = 1; depth > 0; ) {
      if (!this.next()) throw new MalformedXml("an element that is never closed", this.xml.length);
      if (this.closing) depth -= 1;
      else if (!this.empty) depth += 1;
    }
  }

  #readTag(from: number): void {
    const { xml } = this;
    let at = from;
    let nameFrom = from;
    let code = xml.charCodeAt(at);
    for (; code !== GREATER && code !== SLASH && !isBlank(code); code = xml.charCodeAt(++at)) {
      if (code === COLON) nameFrom = at + 1;
      if (code === LESS || Number.isNaN(code)) throw new MalformedXml("a tag that is cut short", from);
    }
    this.#nameEnd = at;
    this.name = xml.slice(nameFrom, at);
    for (; code !== GREATER; code = xml.charCodeAt(++at)) {
      if (code === QUOTE || code === APOSTROPHE) {
        at = xml.indexOf(xml[at] as string, at + 1);
        if (at < 0) throw new MalformedXml("an attribute that is cut short", from);
      }
      if (code === LESS || Number.isNaN(code)) throw new MalformedXml("a tag that is cut short", from);
    }
    this.empty = xml.charCodeAt(at - 1) === SLASH;
    this.end = at + 1;
  }
}

/** Thirty times what a cell can hold: no program writes it, and decoding it would only burn time. */
const LONGEST_TEXT = 1_000_000;

/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13;

/** The engine keeps a whole part alive for one slice of it; a text that outlives its part gets letters of its own. */
function ownCopy(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text, "utf8").toString("utf8");
}

/** XML that no spreadsheet program writes. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml";

  constructor(what: string, at: number) {
    super(`${what}, at character ${at}`);
  }
}

/** Text or attribute value for XML: markup characters escaped, line breaks kept. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Where a comment, a CDATA section or a processing instruction ends. */
function pastAside(xml: string, open: number): number {
  const kinds = [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const;
  for (const [opening, closing] of kinds) {
    if (!xml.startsWith(opening, open)) continue;
    const close = xml.indexOf(closing, open + opening.length);
    if (close < 0) break;
    return close + closing.length;
  }
  throw new MalformedXml("a document type, or an aside that is cut short", open);
}

function textOf(raw: string): string {
  if (!raw.includes("<")) return decode(raw);
  let text = "";
  let at = 0;
  for (let open = raw.indexOf("<"); open >= 0; open = raw.indexOf("<", at)) {
    text += decode(raw.slice(at, open));
    at = pastAside(raw, open);
    if (raw.startsWith("<![CDATA[", open)) text += raw.slice(open + 9, at - 3);
  }
  return text + decode(raw.slice(at));
}

function decode(raw: string): string {
  let sign = raw.indexOf("&");
  if (sign < 0) return raw;
  let text = "";
  let at = 0;
  for (; sign >= 0; sign = raw.indexOf("&", at)) {
    const end = raw.indexOf(";", sign);
    const name = raw.slice(sign + 1, end < 0 ? sign + 1 : Math.min(end, sign + 12));
    text += raw.slice(at, sign) + (ENTITIES[name] ?? characterOf(name));
    at = end + 1;
  }
  return text + raw.slice(at);
}

/** A character by its number: "#3652" or "#xE44". */
function characterOf(name: string): string {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  const code = number?.[1] ? Number.parseInt(number[1], 16) : Number(number?.[2] ?? Number.NaN);
  if (!(code <= 0x10ffff)) throw new MalformedXml(`the reference &${name};`, 0);
  return String.fromCodePoint(code);
}
