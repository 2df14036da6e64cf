import { describe, expect, it } from "vitest";
import { readBook } from "../../../measures/read.ts";
import { agencyRules } from "../../../measures/rules/agency.ts";
import { agency, grid, table } from "../table.ts";
import { CONTEXT, type ContentCode, contentSays } from "./content-says.ts";

const TOWN = "เทศบาลตำบลห้วยทองหลาง";
const SAO = "องค์การบริหารส่วนตำบลห้วยทองหลาง";

/** What a rule says of a text in the results, in the workbook of an agency. */
function says(code: ContentCode, text: string, name = TOWN) {
  return contentSays(
    agencyRules,
    code,
    grid(
      agency({ ชื่อหน่วยงาน: name, หน่วยงานผู้จัดทำ: "", ตำแหน่งผู้จัดทำ: "" }),
      table("results", { ที่: "๑", รายละเอียดการดำเนินงาน: text }),
    ),
  );
}
const seen = (code: ContentCode, text: string, name?: string) =>
  says(code, text, name).map(({ values }) => values.seen);

/** Good Thai for both rules: laws, lists, neighbours, history, damaged blanks, the agency's own words. */
const GOOD = [
  "เทศบาลตำบลห้วยทองหลางจัดประชุมประชาคม ๔ ครั้ง",
  "เทศบาลตำบล ห้วยทองหลาง และ ทต.ห้วยทองหลาง",
  "เทศบาลตำบลห้วย ทอง หลาง ได้จัดทำประกาศ",
  "เทศบาลตำบลห้วยทองหล\u200bาง",
  "เทศบาลตำบลมีหน้าที่จัดระบบบริการสาธารณะ",
  "ภายในเทศบาลตำบล",
  "ตามพระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. ๒๕๓๗ และที่แก้ไขเพิ่มเติม",
  "ตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖ และที่แก้ไขเพิ่มเติม",
  "ประกาศคณะกรรมการกลางพนักงานเทศบาล เรื่อง มาตรฐานทั่วไปเกี่ยวกับการประเมิน",
  "คณะกรรมการกลางพนักงานส่วนตำบลกำหนดแนวทางไว้",
  "หลักเกณฑ์การบริหารงานบุคคลของพนักงานส่วนตำบล พ.ศ. ๒๕๕๘",
  "พนักงานเทศบาล พนักงานส่วนตำบล และพนักงานจ้าง",
  "ข้าราชการหรือพนักงานส่วนตำบลที่โอนมา",
  "พนักงานส่วนตำบลที่โอนมาบรรจุเป็นพนักงานเทศบาล",
  "พนักงานเทศบาลที่รับโอนตำแหน่งพนักงานส่วนตำบล",
  "แจ้งผู้แทนของพนักงานส่วนตำบลในพื้นที่ใกล้เคียง",
  "เทศบาลและองค์การบริหารส่วนตำบลเป็นองค์กรปกครองส่วนท้องถิ่น",
  "อบจ. เทศบาล อบต. กรุงเทพมหานคร และเมืองพัทยา",
  "จัดกิจกรรมร่วมกับเทศบาลเมืองดอนพยอม อำเภอดอนพยอม",
  "ศึกษาดูงาน ณ องค์การบริหารส่วนตำบลบ้านสวน อำเภอดอนพยอม",
  "เชิญนายก อบต. ในพื้นที่ข้างเคียงเข้าร่วมประชุม",
  "ทิศเหนือ ติดต่อกับ เทศบาลตำบลห้วยทองหลวง อำเภอดอนพยอม",
  "เดิมคือองค์การบริหารส่วนตำบลห้วยทองหลาง",
  "องค์การบริหารส่วนตำบลห้วยทองหลางได้ยกฐานะเป็นเทศบาลตำบลเมื่อปี ๒๕๕๒",
  "ขอรับการสนับสนุนจากองค์การบริหารส่วนจังหวัดนครสวรรค์",
  "งบประมาณขององค์การบริหารส่วนจังหวัดนครสวรรค์ จำนวน ๒ โครงการ",
  "พนักงานเทศบาลทุกคนลงนามประกาศเจตนารมณ์ต่อปลัดเทศบาลและนายกเทศมนตรี",
  "องค์กรปกครองส่วนท้องถิ่นทุกแห่งในจังหวัด",
  "สภาเทศบาลให้ความเห็นชอบเทศบัญญัติงบประมาณรายจ่าย",
  "ประกาศเทศบาลตำบลดำเนินการตามแผน อำเภอดอนพยอม",
];

describe.each(["agency-name-differs", "agency-other"] as const)("%s", (code) => {
  it.each(GOOD)("stays silent on %s", (text) => {
    expect(says(code, text)).toEqual([]);
  });

  it("stays silent where the agency's own name is not known", () => {
    expect(says(code, "ของเทศบาลตำบลบ้านสวน อำเภอเมือง", "เมืองพัทยา")).toEqual([]);
    expect(says(code, "พนักงานส่วนตำบล", "")).toEqual([]);
  });
});

describe("the two rules over one workbook", () => {
  it("find each its own", () => {
    const book = readBook(grid(agency(), table("results", { ที่: "๑", ผลผลิต: "ทต.ห้วยทองหลวง พนักงานส่วนตำบล" })));
    expect(agencyRules.map(({ find }) => find(book, CONTEXT).length)).toEqual([1, 1]);
    expect(agencyRules.map(({ find }) => find(readBook(grid()), CONTEXT).length)).toEqual([0, 0]);
  });
});

describe("agency-name-differs", () => {
  it("finds พระซาง for พระซอง, once for each occurrence and told apart", () => {
    const book = grid(
      agency({
        ชื่อหน่วยงาน: "เทศบาลตำบลพระซอง",
        คำนำ: "เทศบาลตำบลพระซาง รวบรวมผลไว้แล้ว งานของเทศบาลตำบลพระซางในปีนี้\n\nเทศบาลตำบลพระซาง",
      }),
    );
    const said = contentSays(agencyRules, "agency-name-differs", book);
    expect(said).toHaveLength(3);
    for (const one of said) {
      expect(one).toMatchObject({
        level: "must",
        column: "คำนำ",
        values: { seen: "เทศบาลตำบลพระซาง", name: "เทศบาลตำบลพระซอง" },
      });
      expect(one.fix?.safe).toBe(false);
    }
    expect(said.map(({ fix }) => fix?.after.split("พระซอง").length)).toEqual([2, 2, 2]);
    expect(new Set(said.map(({ fix }) => fix?.after)).size).toBe(3);
    const told = (where: string) =>
      `ช่องคำนำ เขียนว่า “เทศบาลตำบลพระซาง” ${where}(เซลล์ ${said[0]?.cell}) ต่างจากชื่อหน่วยงาน “เทศบาลตำบลพระซอง” — ถ้าหมายถึงหน่วยงานนี้ พิมพ์ เทศบาลตำบลพระซอง`;
    expect(said.map(({ message }) => message)).toEqual([
      told("ตรง “เทศบาลตำบลพระซาง รวบรวมผลไว้แล้ว…” "),
      told("ตรง “เทศบาลตำบลพระซาง รวบรวมผลไว้แล้ว งานของเทศบาลตำบลพระซางในปีนี้” "),
      told(""),
    ]);
  });

  it.each([
    ["ของเทศบาลตำบลห้วยทองหลวงมีประสิทธิภาพ", "เทศบาลตำบลห้วยทองหลวง"],
    ["ของเทศบาลตำบลห้วยทองลาง มีประสิทธิภาพ", "เทศบาลตำบลห้วยทองลาง"],
    ["ทต. หว้ยทองหลาง จัดประชุม", "ทต. หว้ยทองหลาง"],
    ["เทศบาลตำบลห้วยทอหลาง", "เทศบาลตำบลห้วยทอหลาง"],
    ["เทศบาลตำบลห้วยทองหลลางจัดประชุม", "เทศบาลตำบลห้วยทองหลลาง"],
    ["ประชาชนมีส่วนร่วมกับเทศบาลตำบลห้วยทองหลวง", "เทศบาลตำบลห้วยทองหลวง"],
    ["เทศบาลตำบลห้วยทองหลว\u200bง", "เทศบาลตำบลห้วยทองหลว\u200bง"],
  ])("finds the near miss in %s", (text, name) => {
    expect(seen("agency-name-differs", text)).toEqual([name]);
  });

  it("mends one occurrence and leaves the rest of the cell as it is", () => {
    const [said] = says("agency-name-differs", "กองช่าง ทต. ห้วยทองหลวง รายงาน");
    expect(said?.fix).toMatchObject({ after: "กองช่าง ทต. ห้วยทองหลาง รายงาน", safe: false });
    expect(said?.message).toContain("พิมพ์ ทต. ห้วยทองหลาง");
  });

  it("finds the name alone on a line of the preface, and nowhere else", () => {
    const book = (preface: string) => grid(agency({ คำนำ: preface, บทวิเคราะห์: "ห้วยทองหลาง" }));
    const [said, ...rest] = contentSays(
      agencyRules,
      "agency-name-differs",
      book("รายงานฉบับนี้\n ห้วยทองหลวง \n"),
    );
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ values: { seen: "ห้วยทองหลวง", name: "ห้วยทองหลาง" } });
    expect(said?.fix?.after).toBe("รายงานฉบับนี้\n ห้วยทองหลาง \n");
    expect(said?.message).toContain("เขียนว่า “ห้วยทองหลวง” บรรทัดที่ ๒ (เซลล์ ");
    expect(contentSays(agencyRules, "agency-name-differs", book("ห้วยทองหลวงกลาง"))).toEqual([]);
    expect(seen("agency-name-differs", "ห้วยทองหลวง")).toEqual([]);
  });

  it("tells no more than twenty of one cell at a time", () => {
    const lines = Array.from({ length: 50 }, () => "ทต.ห้วยทองหลวง").join(" ");
    expect(says("agency-name-differs", lines)).toHaveLength(20);
    const book = grid(agency({ คำนำ: "ห้วยทองหลวง\n".repeat(50) }));
    expect(contentSays(agencyRules, "agency-name-differs", book)).toHaveLength(20);
  });

  it("is stricter with short names", () => {
    expect(seen("agency-name-differs", "เทศบาลตำบลปาด จัดประชุม", "เทศบาลตำบลปาย")).toEqual([]);
    expect(seen("agency-name-differs", "เทศบาลตำบลในเรื่อง", "เทศบาลตำบลในเมือง")).toEqual([]);
    expect(seen("agency-name-differs", "เทศบาลตำบลดอนทิง จัดประชุม", "เทศบาลตำบลดอนทอง")).toEqual([
      "เทศบาลตำบลดอนทิง",
    ]);
  });

  it("takes split and lost sara am for the damage of other rules, not for another name", () => {
    for (const name of ["น้ํ าคำ", "น้ําคํา", "น้ าคำ", "น้\ufffdาคำ"]) {
      expect(seen("agency-name-differs", `เทศบาลตำบล${name}ใส จัดประชุม`, "เทศบาลตำบลน้ำคำใส")).toEqual([]);
    }
    expect(seen("agency-name-differs", "เทศบาลตำบลเเก่งน้อย จัดประชุม", "เทศบาลตำบลแก่งน้อย")).toEqual([]);
    expect(seen("agency-name-differs", "เทศบาลตำบลน้าคำใส", "เทศบาลตำบลน้ำคำใส")).toEqual(["เทศบาลตำบลน้าคำใส"]);
  });
});

describe("agency-other", () => {
  it.each([
    ["วันลาของพนักงานองค์การบริหารส่วนตำบลทุกคน", "พนักงานเทศบาล"],
    ["ประกาศหลักเกณฑ์ของพนักงานส่วนตำบล ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", "พนักงานเทศบาล"],
    ["สำนักปลัดองค์การบริหารส่วนตำบล รวบรวมข้อมูล", "สำนักปลัดเทศบาล"],
    ["เสนอปลัด อบต. ทราบ", "ปลัดเทศบาล"],
    ["เสนอนายก อบต. ลงนาม", "นายกเทศมนตรี"],
    ["เสนอสภาองค์การบริหารส่วนตำบลเพื่อทราบ", "สภาเทศบาล"],
    ["จัดทำข้อบัญญัติองค์การบริหารส่วนตำบล", "เทศบัญญัติ"],
  ])("finds the word of an อบต. in a เทศบาล: %s", (text, own) => {
    const [said, ...rest] = says("agency-other", text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", values: { kind: "word", own } });
    expect(said?.message).toContain(`(เซลล์ C2) แต่หน่วยงานนี้คือ “${TOWN}” — ถ้าหมายถึงหน่วยงานนี้ พิมพ์ ${own}`);
    expect(said?.fix).toBeUndefined();
  });

  it.each([
    ["พนักงานเทศบาลทุกคนรับทราบ", "พนักงานส่วนตำบล"],
    ["สำนักปลัดเทศบาล", "สำนักปลัดองค์การบริหารส่วนตำบล"],
    ["สำนักงานปลัดเทศบาล", "สำนักงานปลัดองค์การบริหารส่วนตำบล"],
    ["รองปลัดเทศบาล", "ปลัดองค์การบริหารส่วนตำบล"],
    ["นายกเทศมนตรีลงนาม", "นายกองค์การบริหารส่วนตำบล"],
    ["ร่างเทศบัญญัติงบประมาณ", "ข้อบัญญัติองค์การบริหารส่วนตำบล"],
  ])("finds the word of a เทศบาล in an อบต.: %s", (text, own) => {
    expect(says("agency-other", text, SAO).map(({ values }) => values.own)).toEqual([own]);
  });

  it.each([
    ["เทศบาลได้ดำเนินการเผยแพร่คู่มือ", SAO, "เทศบาล", "องค์การบริหารส่วนตำบล"],
    ["๑. เทศบาลจึงได้จัดทำประกาศ", SAO, "เทศบาล", "องค์การบริหารส่วนตำบล"],
    ["บัดนี้ เทศบาลตำบลได้ประกาศเจตนารมณ์", SAO, "เทศบาลตำบล", "องค์การบริหารส่วนตำบล"],
    ["อบต.ได้จัดทำแผน", TOWN, "อบต.", "เทศบาล"],
    ["องค์การบริหารส่วนตำบล ได้มอบหมายกองคลัง", TOWN, "องค์การบริหารส่วนตำบล", "เทศบาล"],
  ])("finds another kind that carries the work out: %s", (text, name, word, own) => {
    const said = says("agency-other", text, name);
    expect(said.map(({ values }) => values)).toEqual([{ kind: "word", seen: word, own, agency: name }]);
    expect(said[0]?.fix).toBeUndefined();
  });

  it.each([
    ["องค์การบริหารส่วนตำบลและเทศบาลได้ดำเนินการร่วมกัน", SAO],
    ["อบต.ห้วยทองหลางสำรวจแนวเขตที่ เทศบาลได้กำหนดไว้", SAO],
    ["ถนนในพื้นที่ เทศบาลได้ดำเนินการแล้ว", SAO],
    ["เทศบาลใกล้เคียง เทศบาลได้ดำเนินการแล้ว", SAO],
    ["ภารกิจถ่ายโอน อบต.ได้ดำเนินการต่อเนื่อง", TOWN],
    ["อบต. เทศบาล และอำเภอได้จัดทำแผนร่วมกัน", TOWN],
    ["เทศบาลได้ดำเนินการเผยแพร่คู่มือ", TOWN],
    ["อบต.ได้ดำเนินการเผยแพร่คู่มือ", SAO],
    ["เทศบาลได้ดำเนินการตามที่ได้รับอุดหนุน", "องค์การบริหารส่วนจังหวัดนครสวรรค์"],
    ["หนังสือซึ่งเทศบาลได้จัดทำ", SAO],
    ["เทศบาลที่ได้รับรางวัล", SAO],
  ])("stays silent on another kind that is another body: %s", (text, name) => {
    expect(seen("agency-other", text, name)).toEqual([]);
  });

  it.each([
    ["ตามแผนขององค์การบริหารส่วนจังหวัดระยอง", "องค์การบริหารส่วนจังหวัดระยอง"],
    ["ประกาศ อบจ.ระยอง เรื่อง นโยบาย", "อบจ.ระยอง"],
    ["อบจ. นครปฐมได้วิเคราะห์ผล", "อบจ. นครปฐม"],
  ])("finds the อบจ. of another province: %s", (text, name) => {
    const pao = "องค์การบริหารส่วนจังหวัดระนอง";
    expect(seen("agency-other", text, pao)).toEqual([name]);
    expect(seen("agency-name-differs", text, pao)).toEqual([]);
  });

  it.each([
    "ของ อบจ.ระนอง และ อบจ.ระยอง",
    "ของ อบจ.ระยอง และ อบจ.ระนอง",
    "แจ้งไปยังองค์การบริหารส่วนจังหวัดระยอง",
    "ศึกษาดูงานของ อบจ.ระยอง",
    "ประกาศ อบจ.ระยอง ซึ่งเป็นหน่วยงานต้นแบบ",
    "รับโอนข้าราชการของ อบจ.ระยอง",
    "พนักงาน อบจ.ระยอง ที่โอนมา",
    "ขององค์การบริหารส่วนจังหวัดทุกแห่ง",
    "ขององค์การบริหารส่วนจังหวัดระนอง",
  ])("stays silent on an อบจ. that is named by right: %s", (text) => {
    const pao = "องค์การบริหารส่วนจังหวัดระนอง";
    expect(seen("agency-other", text, pao)).toEqual([]);
    expect(seen("agency-name-differs", text, pao)).toEqual([]);
  });

  it("stays silent on an อบต.'s own words, and on everyone's in an อบจ.", () => {
    expect(seen("agency-other", "พนักงานส่วนตำบลและปลัดองค์การบริหารส่วนตำบล", SAO)).toEqual([]);
    expect(seen("agency-other", "พนักงานส่วนตำบล พนักงานเทศบาล และพนักงานจ้าง", SAO)).toEqual([]);
    const pao = "องค์การบริหารส่วนจังหวัดนครสวรรค์";
    expect(seen("agency-other", "ของเทศบาลตำบลบ้านสวน อำเภอดอนพยอม และพนักงานส่วนตำบล", pao)).toEqual([]);
    expect(seen("agency-other", "เทศบาลนครนครสวรรค์", pao)).toEqual([]);
  });

  it.each([
    ["ขององค์การบริหารส่วนตำบลห้วยทองหลาง", "องค์การบริหารส่วนตำบลห้วยทองหลาง"],
    ["อบต. ห้วยทองหลางจัดประชุม", "อบต. ห้วยทองหลาง"],
  ])("finds another kind with this agency's name: %s", (text, name) => {
    const [said] = says("agency-other", text);
    expect(said?.values).toEqual({ kind: "name", seen: name, agency: TOWN });
    expect(said?.message).toContain(`กล่าวถึง “${name}” (เซลล์ C2)`);
  });

  it("stays silent where a short name only begins a longer one", () => {
    expect(seen("agency-other", "องค์การบริหารส่วนตำบลปายสองแคว", "เทศบาลตำบลปาย")).toEqual([]);
    expect(seen("agency-other", "องค์การบริหารส่วนตำบลปาย จัดประชุม", "เทศบาลตำบลปาย")).toEqual([
      "องค์การบริหารส่วนตำบลปาย",
    ]);
  });

  it.each([
    ["ตามแผนของเทศบาลตำบลบ้านสวน", "เทศบาลตำบลบ้านสวน"],
    ["ประกาศองค์การบริหารส่วนตำบลคูขุดอำเภอดอนพยอม", "องค์การบริหารส่วนตำบลคูขุด"],
    ["เทศบาลเมืองขามเฒ่า จังหวัดสระบุรี ได้วิเคราะห์ผล", "เทศบาลเมืองขามเฒ่า"],
  ])("finds another agency's name: %s", (text, name) => {
    expect(seen("agency-other", text)).toEqual([name]);
  });

  it.each([
    "เว็บไซต์ของเทศบาลตำบลทุกแห่ง อำเภอดอนพยอม",
    "ของเทศบาลตำบล อำเภอดอนพยอม",
    "ของเทศบาลตำบลขนาดกลางทั่วไป",
    "ของเทศบาลตำบลห้วยทองหลางเหนือ อำเภอดอนพยอม",
    "ของเทศบาลตำบลห้วยทองหลวง อำเภอดอนพยอม",
    "ไปยังเทศบาลตำบลบ้านสวน อำเภอดอนพยอม",
    "ตามแนวทางของเทศบาลตำบลบ้านสวน ซึ่งเป็นหน่วยงานต้นแบบ",
    "แลกเปลี่ยนความรู้ด้านแผนงานของเทศบาลตำบลบ้านสวน",
  ])("stays silent on what is surely no other agency's paper: %s", (text) => {
    expect(seen("agency-other", text)).toEqual([]);
  });
});
