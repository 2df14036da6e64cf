import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyRules } from "../../../measures/rules/agency.ts";
import { agency, grid, table } from "../table.ts";
import { contentSays } from "./content-says.ts";

const TOWN = "เทศบาลตำบลห้วยทองหลาง";

function says(text: string, name: string) {
  const results = table("results", { ที่: "๑", รายละเอียดการดำเนินงาน: text });
  return contentSays(agencyRules, "agency-name-differs", grid(agency({ ชื่อหน่วยงาน: name }), results));
}

const mended = (text: string, name = TOWN) => says(text, name).map(({ fix }) => fix?.after);

describe("agency-name-differs at the end of the name", () => {
  it.each([
    ["เทศบาลตำบลห้วยทองหลาน", "เทศบาลตำบลห้วยทองหลาง"],
    ["เทศบาลตำบลห้วยทองหลาน จัดประชุม", "เทศบาลตำบลห้วยทองหลาง จัดประชุม"],
    ["เทศบาลตำบลห้วยทองหลานได้จัดทำรายงาน", "เทศบาลตำบลห้วยทองหลางได้จัดทำรายงาน"],
    ["เทศบาลตำบลห้วยทองหลา ได้จัดทำรายงาน", "เทศบาลตำบลห้วยทองหลาง ได้จัดทำรายงาน"],
    ["เทศบาลตำบลห้วยทองหลาได้จัดทำรายงาน", "เทศบาลตำบลห้วยทองหลางได้จัดทำรายงาน"],
    ["เทศบาลตำบลห้วยทองหลานอ.ดอนพยอม", "เทศบาลตำบลห้วยทองหลางอ.ดอนพยอม"],
    ["เทศบาลตำบลห้วยทองหลานฯ", "เทศบาลตำบลห้วยทองหลางฯ"],
    ["เทศบาลตำบลห้วยทองหลาง่ จัดประชุม", "เทศบาลตำบลห้วยทองหลาง จัดประชุม"],
    ["เทศบาลตำบลห้วยทองหลางน จัดประชุม", "เทศบาลตำบลห้วยทองหลาง จัดประชุม"],
    ["เทศบาลตำบลห้วยทองหลางง", "เทศบาลตำบลห้วยทองหลาง"],
    ["เทศบาลตำบล้ห้วยทองหลาง จัดประชุม", "เทศบาลตำบลห้วยทองหลาง จัดประชุม"],
    ["เทศบาลตำบลท้วยทองหลางจัดประชุม", "เทศบาลตำบลห้วยทองหลางจัดประชุม"],
  ])("mends %s", (text, after) => {
    expect(mended(text)).toEqual([after]);
  });

  it("mends a tone mark lost at the end, with what follows untouched", () => {
    expect(mended("เทศบาลตำบลดอนแก จัดประชุม", "เทศบาลตำบลดอนแก่")).toEqual(["เทศบาลตำบลดอนแก่ จัดประชุม"]);
    expect(mended("เทศบาลตำบลดอนแกจัดประชุม", "เทศบาลตำบลดอนแก่")).toEqual(["เทศบาลตำบลดอนแก่จัดประชุม"]);
  });

  it("finds the name, and leaves the typing to the clerk, where its end cannot be told", () => {
    const [said, ...rest] = says("เทศบาลตำบลห้วยทองหลานควบคุมทุกโครงการ", TOWN);
    expect(rest).toEqual([]);
    expect(said?.values).toMatchObject({ seen: "เทศบาลตำบลห้วยทองหลาน", name: TOWN });
    expect(said?.fix).toBeUndefined();
  });

  it("does not take a doubled เ apart, of which one may be the next word's", () => {
    expect(mended("เทศบาลตำบลศรีศิลเเปิดเผยข้อมูล", "เทศบาลตำบลศรีศิลป")).toEqual([undefined]);
  });

  it.each([
    "เทศบาลตำบลห้วยทองหลางณ ห้องประชุม",
    "เทศบาลตำบลห้วยทองหลางอ.ดอนพยอม จ.นครสวรรค์",
    "เทศบาลตำบลห้วยทองหลางฯ จัดประชุม",
    "เทศบาลตำบลห้วยทองหลางก็ได้จัดประชุม",
    "เทศบาลตำบลห้วยทองหลางบ ริการประชาชน",
    "เทศบาลตำบลห้วยทองหลางจ ัดประชุม",
    "เทศบาลตำบลห้วยทองหลางก า ร",
  ])("stays silent on the name with a short word behind it: %s", (text) => {
    expect(mended(text)).toEqual([]);
  });

  it("stays silent on a short name with a letter more, which may be another place", () => {
    expect(mended("เทศบาลตำบลแม่สาย จัดประชุม", "เทศบาลตำบลแม่สา")).toEqual([]);
  });
});

const NAMES = ["ห้วยทองหลาง", "ดอนแก่", "น้ำคำใส", "พระซอง", "โพธิ์ทอง", "บ้านใหม่พัฒนา", "วังไก่เถื่อน", "ศรีศิลป"];
const KINDS = ["เทศบาลตำบล", "เทศบาลเมือง", "องค์การบริหารส่วนตำบล"];
const BEFORE = ["", "ตามแผนของ", "ประกาศ", "บัดนี้ ", "๑. "];
const AFTER =
  "| จัดประชุม|จัดประชุม|ได้จัดทำรายงาน| อำเภอดอนพยอม|อ.ดอนพยอม|มีประสิทธิภาพ|งบประมาณ|งานการเจ้าหน้าที่|ลงพื้นที่|ณ ห้องประชุม| (ทต.)|ปรับปรุงคู่มือ|รับสมัคร|นายกเทศมนตรี|นครสวรรค์|ตลอดปี|สนับสนุน|ขจัดขยะ|อบรม|เบิกจ่าย|เปิดเผย|ปิดประกาศ|ข้าราชการ|และประชาชน|๒๕๖๗|\nจัดทำ|คนในพื้นที่|ทราบ|สภาเทศบาล|แล้วเสร็จ|ฯ|ผลิตสื่อ|องค์กร|เพื่อทราบ|ภายในปี|บริการประชาชน|ผอ.กองคลัง|ละเอียด|ไม่มี|ในเขต|กองคลัง|บ้านเรือน|สมาชิกสภา|ตระหนัก|ฝึกอบรม|เว็บไซต์".split(
    "|",
  );
const LETTERS = [..."กขคงจชณดตถทนบปผพมยรลวศสหอะาำิีึืุูเแโใไ่้๊๋์็"];

const edited = fc
  .record({
    name: fc.constantFrom(...NAMES),
    place: fc.nat(),
    letter: fc.constantFrom(...LETTERS),
    kind: fc.constantFrom("put in", "left out", "replaced", "swapped"),
  })
  .map(({ name, place, letter, kind }) => {
    const at = place % (name.length + (kind === "put in" ? 1 : 0));
    const [before, rest] = [name.slice(0, at), name.slice(at)];
    const after = {
      "put in": letter + rest,
      "left out": rest.slice(1),
      replaced: letter + rest.slice(1),
      swapped: rest.charAt(1) + rest.charAt(0) + rest.slice(2),
    }[kind];
    return { name, written: before + after };
  });

describe("the repair of one edit in the agency's name", () => {
  it("gives the sentence back as it was, or there is none", () => {
    const sentences = fc.tuple(
      fc.constantFrom(...BEFORE),
      fc.constantFrom(...KINDS),
      fc.constantFrom(...AFTER),
    );
    let repaired = 0;
    fc.assert(
      fc.property(edited, sentences, ({ name, written }, [before, kind, after]) => {
        for (const text of mended(before + kind + written + after, kind + name)) {
          if (text === undefined) continue;
          expect(text).toBe(before + kind + name + after);
          repaired += 1;
        }
      }),
      { numRuns: 5000 },
    );
    expect(repaired).toBeGreaterThan(3000);
  });
});
