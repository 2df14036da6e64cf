import { type KeyObject, randomBytes, sign } from "node:crypto";

/** Tags of ASN.1 (X.690). */
const INTEGER = 0x02;
const BITS = 0x03;
const NULL = 0x05;
const OBJECT = 0x06;
const UTF8 = 0x0c;
const TIME = 0x18;
const SEQUENCE = 0x30;
const SET = 0x31;

const COMMON_NAME = Buffer.from("550403", "hex");
const SHA256_WITH_RSA = Buffer.from("2a864886f70d01010b", "hex");

/** A self-signed X.509 certificate as PEM (RFC 5280, version 1): as such Google gives its keys away. */
export function certificate(
  name: string,
  { publicKey, privateKey }: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  { from, until }: { readonly from: Date; readonly until: Date },
): string {
  const algorithm = part(SEQUENCE, part(OBJECT, SHA256_WITH_RSA), part(NULL));
  const owner = part(
    SEQUENCE,
    part(SET, part(SEQUENCE, part(OBJECT, COMMON_NAME), part(UTF8, Buffer.from(name)))),
  );
  const signed = part(
    SEQUENCE,
    // A number whose first bit is not set: it is to be read as positive.
    part(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    owner,
    part(SEQUENCE, part(TIME, time(from)), part(TIME, time(until))),
    owner,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", signed, privateKey)]);
  const whole = part(SEQUENCE, signed, algorithm, part(BITS, signature));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function part(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
}

/** Under 128 one byte; above, how many bytes follow and then these. */
function length(bytes: number): Buffer {
  if (bytes < 0x80) return Buffer.from([bytes]);
  const hex = bytes.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return Buffer.concat([Buffer.from([0x80 + digits.length]), digits]);
}

/** "20241015140300Z" */
function time(day: Date): Buffer {
  return Buffer.from(`${day.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`);
}
