import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference } from "../../../server/pages/difference.ts";

describe("the difference of two texts", () => {
  it("is the changed stretch with a little around it", () => {
    expect(difference("ส่งให้กองครังภายในวันศุกร์", "ส่งให้กองคลังภายในวันศุกร์")).toEqual({
      lead: "ส่งให้กองค",
      before: "รั",
      after: "ลั",
      tail: "งภายในวันศุกร์",
    });
  });

  it("never shows a mark apart from its letter", () => {
    expect(difference("ที", "ที่")).toMatchObject({ before: "ที", after: "ที่", lead: "", tail: "" });
  });

  it("puts dots where it leaves text out", () => {
    const long = "ก".repeat(100);
    const { lead, tail } = difference(`${long}1${long}`, `${long}2${long}`);
    expect([lead, tail]).toEqual([`…${"ก".repeat(32)}`, `${"ก".repeat(32)}…`]);
  });

  it("holds exactly what changed, for any two texts", () => {
    const text = fc.string({ unit: fc.constantFrom("ก", "า", "่", "ี", " ", "1", "\n"), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { lead, before, after, tail } = difference(one, other);
        expect(lead + before + tail).toBe(one);
        expect(lead + after + tail).toBe(other);
      }),
    );
  });
});
