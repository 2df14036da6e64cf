import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonEnd } from "../../../../server/sources/google/json-end.ts";

/** Whether these bytes are whole, given in pieces of a length. */
function isWhole(bytes: Uint8Array, piece: number): boolean {
  const end = new JsonEnd();
  for (let at = 0; at < bytes.length; at += piece) end.take(bytes.subarray(at, at + piece));
  return end.isWhole;
}

describe("the end of an answer", () => {
  it("is known for any JSON, wherever it is torn and however it comes", () => {
    const object = fc.record({
      any: fc.jsonValue(),
      text: fc.string({ unit: "binary" }),
      '"\\{': fc.string(),
    });
    fc.assert(
      fc.property(
        object,
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, piece, share) => {
          const bytes = Buffer.from(JSON.stringify(value));
          expect(isWhole(bytes, piece)).toBe(true);
          expect(isWhole(bytes.subarray(0, Math.floor(share * (bytes.length - 1))), piece)).toBe(false);
        },
      ),
    );
  });

  it("is not known of nothing, of a page, or of half a string with brackets in it", () => {
    for (const text of ["", "  ", "<html></html>", '{"a":"}', '{"a":"\\"}', "{]["])
      expect(isWhole(Buffer.from(text), 3)).toBe(false);
  });
});
