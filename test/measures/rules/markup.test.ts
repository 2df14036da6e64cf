import { describe, expect, it } from "vitest";
import { textWords } from "../../../measures/messages/text.ts";
import { markupRules } from "../../../measures/rules/markup.ts";
import { GOOD_THAI } from "../corpus.ts";
import { saysPlainly } from "./says.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(markupRules);
const found = (code: string, text: string) => ask(text).filter((said) => said.code === code);
const mended = (code: string, text: string) => found(code, text)[0]?.hit.after;

describe("markup-left", () => {
  it.each([
    ["<p>- จัดทำคู่มือ</p> <p>- เผยแพร่</p>", "- จัดทำคู่มือ\n- เผยแพร่"],
    ['<ul style="list-style-type: none;"> - สร้างวัฒนธรรม</ul>', "- สร้างวัฒนธรรม"],
    ["<ol><li>ประชุม</li>\n<li>รายงาน</li></ol>", "ประชุม\nรายงาน"],
    ["บรรทัดหนึ่ง<br/>บรรทัดสอง<BR>บรรทัดสาม", "บรรทัดหนึ่ง\nบรรทัดสอง\nบรรทัดสาม"],
    ["งาน<b>พัสดุ</b> <i>และ</i> <u>การเงิน</u>", "งานพัสดุ และ การเงิน"],
    ["กองคลัง <span style='color: red'> และ</span> กองช่าง", "กองคลัง และ กองช่าง"],
    ["<a href=https://www.huaithonglang.go.th>เว็บไซต์</a>", "เว็บไซต์"],
    ["กองคลัง&nbsp;&nbsp;และ &nbsp กองช่าง", "กองคลัง และ กองช่าง"],
    ["แบบ &quot;ก&quot; &amp; &#39;ข&#39; &ndash; &#x0e04;", "แบบ \"ก\" & 'ข' – ค"],
    ["จัดทำ&#8203;แผน&shy;งาน&#160;รายปี&#65533;", "จัดทำแผนงาน รายปี"],
    ["น้อยกว่า &lt; ๕ และ &lt;ชื่อ&gt;", "น้อยกว่า < ๕ และ <ชื่อ>"],
    ["ยิ้ม &#66560;", "ยิ้ม \u{10400}"],
    ["<p>พิมพ์ &lt;p&gt; ไว้</p>", "พิมพ์ &lt;p&gt; ไว้"],
  ])("finds and mends %s", (text, after) => {
    const [said] = found("markup-left", text);
    expect(said?.hit).toMatchObject({ after, safe: true });
    expect(found("markup-left", after)).toEqual([]);
  });

  it("offers no fix where taking a tag away makes another", () => {
    expect(mended("markup-left", "ข้อ <<b>p>")).toBeUndefined();
    expect(found("markup-left", "ข้อ <<b>p>")).toHaveLength(1);
  });

  it("asks before a repair that brings other damage to light", () => {
    expect(found("markup-left", "<b>ก</b> <b>า</b> <b>ร</b> <b>ใ</b> <b>ช้</b>")).toMatchObject([
      { hit: { safe: false } },
    ]);
  });

  it("says which marks it saw and how lines are broken", () => {
    const [said] = found("markup-left", "<p>ก</p><br><b>ข</b>&nbsp;");
    expect(said?.hit.values).toEqual({ kind: "web", seen: "<p> </p> <br>", count: "6" });
    const message = sentence(textWords, "markup-left", said?.hit ?? {});
    expect(message).toContain("คือ <p> </p> <br> (เซลล์ C3)");
    saysPlainly(message);
  });

  it.each([
    "คะแนน a < b และ c > d",
    "a <b และ c> d",
    "พิมพ์ <ชื่อ> และ <https://www.huaithonglang.go.th>",
    "ฝ่าย A&B งาน R&D และ Q&A;",
    "ค่า x<5 และ y>3 & z",
    "พิมพ์ &lt;p&gt; ในช่องนี้",
    "&ชื่อ; และ &unknown; เป็นข้อความ",
    "รหัส (CID: 1234) และ (cid)",
  ])("stays silent on %s", (text) => {
    expect(found("markup-left", text)).toEqual([]);
  });
});

describe("markup-left from a PDF file", () => {
  it("finds what stands for letters that could not be read, and leaves the letters to the clerk", () => {
    const [said, ...rest] = found("markup-left", "จัดท(cid:1234)คู่มือ และเผยแพร่(cid:7)");
    expect(rest).toEqual([]);
    expect(said?.hit).toEqual({ values: { kind: "pdf", seen: "จัดท(cid:1234)คู่มือ", count: "2" } });
    const message = sentence(textWords, "markup-left", said?.hit ?? {});
    expect(message).toContain("ตรง “จัดท(cid:1234)คู่มือ” และอีก ๑ แห่ง (เซลล์ C3) — เทียบกับต้นฉบับ");
    saysPlainly(message);
  });

  it("waits until tags are gone", () => {
    expect(found("markup-left", "<p>จัดท(cid:1234)</p>")).toMatchObject([{ hit: { after: "จัดท(cid:1234)" } }]);
  });
});

describe("catchword-left on page numbers", () => {
  it.each([
    ["รายงานผล\n- ๒ -\nเผยแพร่", "รายงานผล\nเผยแพร่"],
    ["-๑๒-\nรายงานผล", "รายงานผล"],
    ["รายงานผล\n  - 3 - ", "รายงานผล"],
  ])("finds the number of a page in %j", (text, after) => {
    const [said, ...rest] = found("catchword-left", text);
    expect(rest).toEqual([]);
    expect(said?.hit).toMatchObject({ after, safe: false, values: { kind: "page" } });
    const message = sentence(textWords, "catchword-left", said?.hit ?? {});
    expect(message).toContain("ซึ่งเป็นเลขหน้ากระดาษ (เซลล์ C3) — ลบบรรทัดนี้");
    saysPlainly(message);
  });

  it.each(["- ๒ ครั้ง", "- ๒ - ๓ วัน", "๒ -", "- ๒", "- ๒๕๖๗ -", "ข้อ ๑ - ๒ -"])("stays silent on %j", (text) => {
    expect(found("catchword-left", `รายงานผล\n${text}\nเผยแพร่`)).toEqual([]);
  });
});

describe("catchword-left", () => {
  it.each([
    ["มาตรการ...", ""],
    ["รายงานผลต่อผู้บริหาร\nมาตรการ...", "รายงานผลต่อผู้บริหาร"],
    ["รายงานผลต่อผู้บริหาร\n/๒. ผู้รับผิดชอบ...\nเผยแพร่", "รายงานผลต่อผู้บริหาร\nเผยแพร่"],
    ["รายงานผล\n/ประชาชน…", "รายงานผล"],
    ["จัดประชุม\nผู้บริหาร ประกาศ...\nประกาศใช้", "จัดประชุม\nประกาศใช้"],
    ["จัดประชุม\nคู่มือ...\n คู่มือการให้บริการ", "จัดประชุม\n คู่มือการให้บริการ"],
    ["จัดประชุม\nเพื่อ... \nเพื่อให้ทราบ", "จัดประชุม\nเพื่อให้ทราบ"],
  ])("finds %j and strikes the line out after a question", (text, after) => {
    expect(found("catchword-left", text)).toMatchObject([{ hit: { after, safe: false } }]);
  });

  it("finds one in a paragraph of a web page, without a fix until the tags are gone", () => {
    const said = found("catchword-left", "<p>รายงานผล</p><p>มาตรการ...</p>");
    expect(said).toEqual([{ code: "catchword-left", hit: { values: { kind: "word", seen: "มาตรการ..." } } }]);
  });

  it("says which line to strike out", () => {
    const [said] = found("catchword-left", "รายงานผล\n /มาตรการ…");
    const message = sentence(textWords, "catchword-left", said?.hit ?? {});
    expect(message).toContain("มีบรรทัด “/มาตรการ...”");
    expect(message).toContain("(เซลล์ C3) — ลบบรรทัดนี้");
    saysPlainly(message);
  });

  it.each([
    "ลงชื่อ..........ผู้จัดทำ",
    "......",
    "...",
    "ลงชื่อ...",
    "วันที่...\nตำแหน่ง...",
    "ผู้รับผิดชอบ...",
    "โครงการ...",
    "กำลังดำเนินการ...",
    "ประชุม อบรม ฯลฯ",
    "กิจกรรมอื่น ๆ เป็นต้น...",
    "เป็นต้น...",
    "และอื่นๆ...",
    "มาตรการ....",
    "มาตรการส่งเสริมคุณธรรม... และความโปร่งใส",
    "รอผลการพิจารณา…",
    "1...",
  ])("stays silent on %s", (text) => {
    expect(found("catchword-left", text)).toEqual([]);
  });
});

it.each(GOOD_THAI)("markup-left and catchword-left stay silent on %s", (text) => {
  expect(ask(text)).toEqual([]);
});
