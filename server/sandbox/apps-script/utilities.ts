import { Buffer } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { zoneOffset } from "../spreadsheet/serial.ts";
import { NotInSandbox } from "../unknown.ts";
import { date, integer, listOf, text } from "./arguments.ts";
import { blob, presentBlob } from "./blob.ts";
import { CHARSET, DIGEST_ALGORITHM } from "./enums.ts";
import { callsOn, type Handle, type Service } from "./service.ts";

const { other } = callsOn<Handle>();
const bytes = listOf(integer);

/** The global `Utilities`. */
export const UTILITIES: Service<Handle> = {
  name: "Utilities",
  needs: "nothing",
  constants: { DigestAlgorithm: DIGEST_ALGORITHM.constants, Charset: CHARSET.constants },
  calls: {
    getUuid: [other([], () => randomUUID())],
    // The script's clock stands still while it works; nobody waits in a test.
    sleep: [other([integer], () => undefined)],
    formatDate: [other([date, text, text], (_, day, zone, format) => formatDate(Number(day), zone, format))],
    base64Encode: [
      other([text], (_, words) => Buffer.from(words, "utf8").toString("base64")),
      other([text, CHARSET.argument], (_, words) => Buffer.from(words, "utf8").toString("base64")),
      other([bytes], (_, list) => Buffer.from(list).toString("base64")),
    ],
    base64EncodeWebSafe: [
      other([text], (_, words) => webSafe(Buffer.from(words, "utf8"))),
      other([bytes], (_, list) => webSafe(Buffer.from(list))),
    ],
    base64Decode: [other([text], (_, words) => [...new Int8Array(Buffer.from(words, "base64"))])],
    base64DecodeWebSafe: [other([text], (_, words) => [...new Int8Array(Buffer.from(words, "base64url"))])],
    computeDigest: [
      other([DIGEST_ALGORITHM.argument, text], (_, algorithm, words) =>
        digest(algorithm, Buffer.from(words, "utf8")),
      ),
      other([DIGEST_ALGORITHM.argument, text, CHARSET.argument], (_, algorithm, words) =>
        digest(algorithm, Buffer.from(words, "utf8")),
      ),
      other([DIGEST_ALGORITHM.argument, bytes], (_, algorithm, list) => digest(algorithm, Buffer.from(list))),
    ],
    newBlob: [
      other([text], (self, words) => presentBlob(self, Buffer.from(words, "utf8"), "text/plain", null)),
      other([text, text], (self, words, type) => presentBlob(self, Buffer.from(words, "utf8"), type, null)),
      other([text, text, text], (self, words, type, name) =>
        presentBlob(self, Buffer.from(words, "utf8"), type, name),
      ),
      other([bytes], (self, list) => presentBlob(self, Buffer.from(list), null, null)),
      other([bytes, text], (self, list, type) => presentBlob(self, Buffer.from(list), type, null)),
      other([bytes, text, text], (self, list, type, name) =>
        presentBlob(self, Buffer.from(list), type, name),
      ),
    ],
    gzip: [
      other([blob], (self, given) =>
        presentBlob(self, gzipSync(given.bytes), "application/x-gzip", given.name),
      ),
    ],
    ungzip: [other([blob], (self, given) => presentBlob(self, gunzipSync(given.bytes), null, given.name))],
  },
};

/** Equals sign and all: Google keeps the padding. */
function webSafe(buffer: Buffer): string {
  return buffer.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

function digest(algorithm: string, buffer: Buffer): number[] {
  return [...new Int8Array(createHash(algorithm.replace("_", "").toLowerCase()).update(buffer).digest())];
}

/** Pattern letters of Java's SimpleDateFormat whose output no locale changes. */
const PARTS: Readonly<Record<string, (shifted: Date) => number>> = {
  yyyy: (day) => day.getUTCFullYear(),
  yy: (day) => day.getUTCFullYear() % 100,
  MM: (day) => day.getUTCMonth() + 1,
  M: (day) => day.getUTCMonth() + 1,
  dd: (day) => day.getUTCDate(),
  d: (day) => day.getUTCDate(),
  HH: (day) => day.getUTCHours(),
  H: (day) => day.getUTCHours(),
  mm: (day) => day.getUTCMinutes(),
  m: (day) => day.getUTCMinutes(),
  ss: (day) => day.getUTCSeconds(),
  s: (day) => day.getUTCSeconds(),
  SSS: (day) => day.getUTCMilliseconds(),
};

function formatDate(instant: number, zone: string, format: string): string {
  const shifted = new Date(instant + zoneOffset(zone));
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (piece, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    const part = PARTS[piece];
    if (!part) throw new NotInSandbox(`Utilities.formatDate("${piece}")`);
    return String(part(shifted)).padStart(piece.length, "0");
  });
}
