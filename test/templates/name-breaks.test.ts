import { describe, expect, it } from "vitest";
import { lineCount, textWidth } from "../../templates/heights.ts";
import { breakBeforeName } from "../../templates/name-breaks.ts";

const FACE = { name: "TH SarabunPSK", size: 16 };
const NAME = "เทศบาลตำบลห้วยทองหลาง";

function broken(text: string, characters: number, name = NAME): string[] {
  return breakBeforeName(text, name, { width: textWidth(characters), face: FACE }).split("\n");
}

describe("a position that names its agency", () => {
  it("is broken before the name where it is too long for a line", () => {
    expect(broken(`ตำแหน่ง ปลัด${NAME}`, 32)).toEqual(["ตำแหน่ง ปลัด", NAME]);
    expect(lineCount(NAME, textWidth(32), FACE)).toBe(1);
  });

  it("is broken before the name's place under a head's own title", () => {
    expect(broken("ตำแหน่ง นายกเทศมนตรีตำบลห้วยทองหลาง", 32)).toEqual(["ตำแหน่ง นายกเทศมนตรี", "ตำบลห้วยทองหลาง"]);
    expect(broken("ตำแหน่ง นายกองค์การบริหารส่วนตำบลนาดี", 32, "องค์การบริหารส่วนตำบลนาดี")).toEqual([
      "ตำแหน่ง นายก",
      "องค์การบริหารส่วนตำบลนาดี",
    ]);
  });

  it("loses the blank before the name, as at any line's end", () => {
    expect(broken(`ตำแหน่ง หัวหน้าสำนักปลัด ${NAME}`, 32)).toEqual(["ตำแหน่ง หัวหน้าสำนักปลัด", NAME]);
  });

  it.each([
    ["fits on a line", `ปลัด${NAME}`, 60],
    ["does not name it", "ตำแหน่ง ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม", 20],
    ["begins with it", `${NAME} ฝ่ายบริหารงานทั่วไปและกิจการสภา`, 30],
  ])("stays as it is where it %s", (_, text, characters) => {
    expect(broken(text, characters)).toEqual([text]);
  });

  it("is broken line by line", () => {
    expect(broken(`ปลัด${NAME} ปฏิบัติหน้าที่\nนายกเทศมนตรี`, 26)).toEqual([
      "ปลัด",
      `${NAME} ปฏิบัติหน้าที่`,
      "นายกเทศมนตรี",
    ]);
  });
});
