import { expect, it } from "vitest";
import { PROVINCES } from "../../../measures/thai/provinces.ts";

it("lists the 77 provinces once each, in the order of the Thai alphabet behind Bangkok", () => {
  const [capital, ...others] = PROVINCES;
  expect(capital).toBe("กรุงเทพมหานคร");
  expect(new Set(PROVINCES).size).toBe(77);
  expect(others).toEqual([...others].sort(new Intl.Collator("th").compare));
});
