import { describe, expect, it } from "vitest";
import { evidenceRules } from "../../../measures/rules/evidence.ts";
import { agency, grid, sheet, table } from "../table.ts";
import { contentSays } from "./content-says.ts";

const DONE = {
  ที่: "๑",
  มาตรการ: "มาตรการ",
  รายละเอียดการดำเนินงาน: "จัดประชุม ๒ ครั้ง",
  ผลผลิต: "คู่มือ",
  สถานะ: "แล้วเสร็จ",
};

describe("evidence-missing", () => {
  const says = (more: Readonly<Record<string, string>>) =>
    contentSays(evidenceRules, "evidence-missing", grid(agency(), table("results", { ...DONE, ...more })));

  it.each(["", "-", " "])("finds a result that is done with %j for a link", (link) => {
    const [said, ...rest] = says({ "หลักฐาน (URL)": link });
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "advice", cell: "H2", column: "หลักฐาน (URL)" });
    expect(said?.message).toBe(
      "มาตรการที่ ๑ ยังไม่มีลิงก์หลักฐาน (เซลล์ H2) — วางลิงก์ของหน้าที่เผยแพร่ผลงานนี้ เช่น https://www.huaithonglang.go.th/ita",
    );
  });

  it("finds what tells of work without a status, with a general example where the website is not known", () => {
    const results = sheet(
      "ผลการดำเนินการ",
      `| มาตรการ | รายละเอียดการดำเนินงาน | ผลผลิต | ผลลัพธ์ | หลักฐาน |
       | ก | จัดประชุม | คู่มือ | | |
       | ข | | ป้าย | | |
       | ค | | | พึงพอใจ | |
       | ง | | | | |`,
    );
    const said = contentSays(evidenceRules, "evidence-missing", grid(results));
    expect(said.map(({ cell }) => cell)).toEqual(["E2", "E3", "E4"]);
    expect(said[0]?.message).toContain("https://www.example.go.th/ita");
  });

  it("stays silent in a sheet without the column, which column-missing tells of once", () => {
    const results = sheet("ผลการดำเนินการ", "| ที่ | รายละเอียดการดำเนินงาน | ผลผลิต |\n| ๑ | จัดประชุม | คู่มือ |");
    expect(contentSays(evidenceRules, "evidence-missing", grid(results))).toEqual([]);
  });

  it.each([
    { "หลักฐาน (URL)": "https://www.huaithonglang.go.th/ita/1" },
    { "หลักฐาน (URL)": "แนบท้ายรายงาน" },
    { สถานะ: "อยู่ระหว่างดำเนินการ" },
    { สถานะ: "ยังไม่ดำเนินการ" },
    { สถานะ: "", รายละเอียดการดำเนินงาน: "", ผลผลิต: "-", หมายเหตุ: "รอผู้รับผิดชอบ" },
  ])("stays silent on %j", (more) => {
    expect(says(more)).toEqual([]);
  });
});

describe("evidence-not-link", () => {
  const says = (link: string) =>
    contentSays(
      evidenceRules,
      "evidence-not-link",
      grid(agency(), table("results", { ...DONE, "หลักฐาน (URL)": link })),
    );

  it.each([
    ["แนบท้ายรายงาน", "text", "แนบท้ายรายงาน"],
    ["ตามภาพถ่ายในไฟล์", "text", "ตามภาพถ่ายในไฟล์"],
    ["www.huaithonglang.go.th/ita", "scheme", "www.huaithonglang.go.th/ita"],
    ["ดูที่ huaithonglang.go.th/news/12", "scheme", "huaithonglang.go.th/news/12"],
    ["https://docs.google.com/document/d/1AbC/edit", "edit", "https://docs.google.com/document/d/1AbC/edit"],
    [
      "https://drive.google.com/drive/my-drive?usp=sharing",
      "edit",
      "https://drive.google.com/drive/my-drive?usp=sharing",
    ],
    [
      "https://www.huaithonglang.go.th/post/edit?usp=sharing",
      "edit",
      "https://www.huaithonglang.go.th/post/edit?usp=sharing",
    ],
    [
      "https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0",
      "edit",
      "https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0",
    ],
    ["https://drive.google.com/drive/my-drive", "edit", "https://drive.google.com/drive/my-drive"],
    ["https://mail.google.com/mail/u/0", "edit", "https://mail.google.com/mail/u/0"],
    ["http://localhost:8080/ita", "private", "http://localhost:8080/ita"],
    ["http://192.168.1.9/report.pdf", "private", "http://192.168.1.9/report.pdf"],
    ["http://172.20.0.4/a", "private", "http://172.20.0.4/a"],
    ["http://10.0.0.8", "private", "http://10.0.0.8"],
    ["http://[::1]/a", "private", "http://[::1]/a"],
    ["http://intranet/report", "private", "http://intranet/report"],
    ["http://files.office.local/a", "private", "http://files.office.local/a"],
    ["file:///C:/ITA/report.pdf", "file", "file:///C:/ITA/report.pdf"],
    ["C:\\ITA\\report.pdf", "file", "C:\\ITA\\report.pdf"],
    ["อยู่ที่ D:\\ITA", "file", "อยู่ที่ D:\\ITA"],
    ["\\\\server\\ita", "file", "\\\\server\\ita"],
    ["//server/ita", "file", "//server/ita"],
    ["http:/www.huaithonglang.go.th", "address", "http:/www.huaithonglang.go.th"],
    ["https://", "address", "https://"],
    ["http://..", "address", "http://"],
    ["http://www..go.th/ita", "address", "http://www..go.th/ita"],
    ["ftp://files.huaithonglang.go.th/a", "address", "ftp://files.huaithonglang.go.th/a"],
  ])("finds %s", (text, kind, seen) => {
    const [said, ...rest] = says(text);
    expect(rest).toEqual([]);
    expect(said).toMatchObject({ level: "check", cell: "H2", values: { kind, seen } });
    expect(said?.message).toMatch(/^มาตรการที่ ๑ (?:ลิงก์|หลักฐาน).*\(เซลล์ H2\).* — .*https:\/\//);
  });

  it("finds the one bad link among good ones", () => {
    const [said] = says(
      "๑) https://www.huaithonglang.go.th/1\n๒) http://localhost/2\n๓) https://www.huaithonglang.go.th/3",
    );
    expect(said?.values.seen).toBe("http://localhost/2");
  });

  it("says where the shared link is to be had, and is silent when that is pasted", () => {
    expect(says("https://docs.google.com/document/d/1AbC/edit")[0]?.message).toContain(
      "— แชร์ให้ทุกคนที่มีลิงก์ดูได้ แล้วกดคัดลอกลิงก์ในหน้าต่างแชร์มาวาง",
    );
  });

  it("says what to type in front of an address", () => {
    expect(says("www.huaithonglang.go.th/ita")[0]?.message).toContain(
      "— พิมพ์ https://www.huaithonglang.go.th/ita",
    );
  });

  it.each([
    "https://www.huaithonglang.go.th/ita/2567/o35.pdf",
    "http://www.huaithonglang.go.th",
    "HTTPS://WWW.HUAITHONGLANG.GO.TH/ITA",
    "https://เทศบาลตำบลห้วยทองหลาง.ไทย/รายงาน",
    "ภาพกิจกรรม (https://www.huaithonglang.go.th/news/12) และประกาศ https://drive.google.com/file/d/1AbC/view?usp=sharing",
    "https://www.facebook.com/huaithonglang/posts/123",
    "https://drive.google.com/drive/folders/1AbC",
    "https://drive.google.com/drive/folders/1AbC?usp=sharing",
    "https://docs.google.com/document/d/1AbC/edit?usp=sharing",
    "https://docs.google.com/spreadsheets/d/1AbC/edit?usp=drive_link",
    "https://docs.google.com/presentation/d/1AbC/edit?gid=0&usp=share_link#slide=1",
    "https://www.huaithonglang.go.th/edition/5?next=/editor",
    "https://203.150.1.2:8443/ita",
    "https://[2001:db8::5]/ita",
    "-",
    "",
  ])("stays silent on %s", (text) => {
    expect(says(text)).toEqual([]);
  });

  it("stays silent on the label of a link formula, on errors and without the column", () => {
    const results = table("results", { ...DONE, "หลักฐาน (URL)": "เปิดดูประกาศ" });
    expect(contentSays(evidenceRules, "evidence-not-link", grid({ ...results, formulas: ["H2"] }))).toEqual(
      [],
    );
    expect(contentSays(evidenceRules, "evidence-not-link", grid({ ...results, errors: ["H2"] }))).toEqual([]);
    const none = sheet("ผลการดำเนินการ", "| ที่ | มาตรการ | ผลผลิต |\n| ๑ | ก | คู่มือ |");
    expect(contentSays(evidenceRules, "evidence-not-link", grid(none))).toEqual([]);
  });
});
