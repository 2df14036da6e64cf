import { describe, expect, it } from "vitest";
import { editDistance, isAlike, prefixDistances, similarity } from "../../../measures/thai/similar.ts";

/** The textbook table of the longest common subsequence. */
function commonByTable(a: string, b: string): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at += 1) {
      const both = (last[at - 1] as number) + 1;
      next.push(letter === b[at - 1] ? both : Math.max(last[at] as number, next[at - 1] as number));
    }
    last = next;
  }
  return last[b.length] as number;
}

/** Texts of few different letters, from a fixed sequence, so that every word boundary of 32 letters is met. */
function* madeTexts(count: number): Generator<string> {
  let state = 20_260;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let made = 0; made < count; made += 1) {
    yield Array.from({ length: next(130) }, () => "กขค"[next(3)]).join("");
  }
}

describe("similarity", () => {
  it("is 1 for equal texts, also empty ones, and 0 for texts without a common letter", () => {
    expect(similarity("กองคลัง", "กองคลัง")).toBe(1);
    expect(similarity("", "")).toBe(1);
    expect(similarity("กขค", "งจฉ")).toBe(0);
    expect(similarity("", "ก")).toBe(0);
  });

  it("is the share of letters in common order", () => {
    expect(similarity("กขคง", "กคง")).toBeCloseTo(6 / 7);
    expect(similarity("กขคง", "งคขก")).toBeCloseTo(2 / 8);
  });

  it("agrees with the textbook table", () => {
    const texts = [...madeTexts(120)];
    for (let at = 0; at + 1 < texts.length; at += 1) {
      const [a, b] = [texts[at] as string, texts[at + 1] as string];
      if (a === b) continue;
      expect(similarity(a, b)).toBeCloseTo((2 * commonByTable(a, b)) / (a.length + b.length), 10);
    }
  });

  it("compares two texts of 3,000 letters, and of 30,000, without a noticeable wait", () => {
    const one = "จัดทำคู่มือการปฏิบัติงานของเทศบาล".repeat(1_000);
    const other = "ประกาศยอดเบิกจ่ายงบประมาณประจำไตรมาส".repeat(1_000);
    const start = performance.now();
    for (let round = 0; round < 20; round += 1) similarity(one.slice(0, 3_000), other.slice(0, 3_000));
    similarity(one, other);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("isAlike", () => {
  it("tells by lengths alone that a word is not like a paragraph", () => {
    expect(isAlike("คู่มือ", "คู่มือการปฏิบัติงานของทุกกอง", 0.85)).toBe(false);
  });

  it("tells by letters alone that texts of one length differ", () => {
    expect(isAlike("กขคงจฉ", "ดตถทธน", 0.5)).toBe(false);
    expect(isAlike("กกกกขข", "กกกกกก", 0.9)).toBe(false);
  });

  it("tells by order what letters alone do not", () => {
    expect(isAlike("กขคงจฉ", "ฉจงคขก", 0.9)).toBe(false);
    expect(isAlike("กขคงจฉ", "กขคงจช", 0.8)).toBe(true);
  });

  it("knows equal texts", () => {
    expect(isAlike("ประกาศเจตนารมณ์", "ประกาศเจตนารมณ์", 1)).toBe(true);
  });
});

describe("editDistance", () => {
  it.each([
    ["กองคลัง", "กองคลัง", 0],
    ["กองช่าง", "กองช่าว", 1],
    ["สำนักปลัด", "สำนกปลัด", 1],
    ["กองคลัง", "กองคลงั", 1],
    ["ห้วยทองหลาง", "หว้ยทองหลวง", 2],
    ["", "กข", 2],
  ])("counts what makes %s into %s", (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
    expect(editDistance(b, a, 2)).toBe(edits);
  });

  it("gives up past its limit, by length or by letters", () => {
    expect(editDistance("กองคลัง", "กองช่าง", 1)).toBeUndefined();
    expect(editDistance("กอง", "กองคลัง", 2)).toBeUndefined();
  });
});

describe("prefixDistances", () => {
  it("gives up once every beginning takes more edits than allowed", () => {
    expect(prefixDistances("กองคลัง", "สำนักช่าง", 2)).toEqual([]);
    expect(prefixDistances("กองช่าง", "กอชง่าง", 1)).not.toEqual([]);
  });

  it("measures every beginning of the second text", () => {
    expect(prefixDistances("ดอนทอง", "ดอนทิงจึง")).toEqual([6, 5, 4, 3, 2, 2, 1, 2, 3, 4]);
  });
});
