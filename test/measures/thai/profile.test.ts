import { describe, expect, it } from "vitest";
import { mayBeAlike, mayHold, profileOf } from "../../../measures/thai/profile.ts";

const STEPS = "แต่งตั้งคณะทำงาน ประชุมชี้แจงเจ้าหน้าที่ทุกกอง แล้วปิดประกาศที่ทำการ";

describe("profileOf", () => {
  it("counts letters of both scripts without blanks, signs, digits and emoji", () => {
    expect(profileOf("กอง ๑๒ - ITA 😀").letters).toBe(6);
    expect(mayBeAlike(profileOf("ita"), profileOf("I.T.A"), 1)).toBe(true);
  });

  it("notes what may be markup", () => {
    expect(profileOf("<p>กอง</p>").marked).toBe(true);
    expect(profileOf("ก&amp;ข").marked).toBe(true);
    expect(profileOf("กอง > คลัง").marked).toBe(false);
  });
});

describe("mayBeAlike", () => {
  it("keeps a text that differs by blanks, list numbers or one word", () => {
    const plain = profileOf(STEPS);
    expect(mayBeAlike(plain, profileOf(STEPS.replace(/ /g, "\n๑. ")), 1)).toBe(true);
    expect(mayBeAlike(plain, profileOf(STEPS.replace("ทุกกอง", "ทุกคน")), 0.9)).toBe(true);
  });

  it("passes over a text of another length and a text of other words", () => {
    const plain = profileOf(STEPS);
    expect(mayBeAlike(plain, profileOf(STEPS + STEPS), 0.9)).toBe(false);
    expect(mayBeAlike(plain, profileOf("ตรวจนับพัสดุคงคลังเมื่อสิ้นปีงบประมาณ และรายงานผลต่อผู้บริหารทุกครั้ง"), 0.85)).toBe(
      false,
    );
  });
});

describe("mayHold", () => {
  it("keeps a text that holds each of the parts", () => {
    const whole = profileOf("ประชาชนได้อ่านคู่มือและแบบคำขอทางเว็บไซต์");
    expect(mayHold(whole, profileOf("คู่มือ\nแบบคำขอ"), 2)).toBe(true);
  });

  it("passes over a text that lacks them", () => {
    expect(mayHold(profileOf("ประชาชนพึงพอใจมากขึ้น"), profileOf("คู่มือ\nแบบคำขอ"), 2)).toBe(false);
  });
});
