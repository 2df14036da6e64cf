import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assets } from "../../../server/pages/assets.ts";
import { summaryPage } from "../../../server/pages/summary.ts";
import { type SummaryContent, summaryContent } from "../../../server/summary/content.ts";
import { STATUS_COLORS } from "../../../server/summary/palette.ts";
import { exampleWith, measures } from "../reports.ts";
import { AS_OF, entriesOf, type Given, made, readHtmlTable, varied } from "../summary/summaries.ts";

const BROKEN = { file: "เสีย.xlsx", sentence: "ไฟล์นี้ว่างเปล่า — เลือกไฟล์อีกครั้ง" };
const ONE: Given = { grids: { "หนึ่ง.xlsx": varied() } };
const MANY: Given = { grids: { "หนึ่ง.xlsx": varied(), "สอง.xlsx": exampleWith() }, unreadable: [BROKEN] };
const EMPTY: Given = { grids: { "ว่าง.xlsx": { sheets: [] } } };
const TABLES = [
  "overview",
  "offices",
  "measures",
  "units",
  "indicators",
  "months",
  "readiness",
  "unreadable",
];

const content = (given: Given): Promise<SummaryContent> => summaryContent(entriesOf(given), AS_OF);
const shown = async (given: Given, file?: string) =>
  String(
    await summaryPage(await content(given), {
      back: { href: "/check/1", text: "กลับไปรายการที่พบ" },
      base: "/check/1/summary",
      ...(file && { file }),
    }),
  );

describe("the summary's page", () => {
  it("leads back, and to the same summary in each format", async () => {
    const page = await shown(ONE);
    expect(page).toContain('<a href="/check/1">กลับไปรายการที่พบ</a>');
    for (const [format, words] of [
      ["xlsx", "Excel (.xlsx)"],
      ["html", "หน้าเว็บ (.html) สำหรับเผยแพร่หรือพิมพ์"],
      ["csv", "ตาราง (.csv)"],
      ["json", "สำหรับโปรแกรมอื่น (.json)"],
    ])
      expect(page).toMatch(
        new RegExp(`href="/check/1/summary\\.${format}" download>${words?.replace(/[().]/g, "\\$&")}<`),
      );
  });

  it("puts what people open first and what programs read last, and offers only one office's page to publish", async () => {
    const ways = (page: string) =>
      [...page.matchAll(/summary\.([a-z]+)" download>/g)].map(([, format]) => format);
    expect(ways(await shown(ONE))).toEqual(["xlsx", "html", "csv", "json"]);
    expect(await shown(MANY)).toContain("หน้าเว็บ (.html) สำหรับส่งต่อหรือพิมพ์");
  });

  it("has one h1, an h2 for each section, and shows a file's name as text", async () => {
    const page = await shown(ONE, "<b>แผน</b>.xlsx");
    expect(page.match(/<h[1-6]/g)?.filter((tag) => tag === "<h1")).toHaveLength(1);
    expect(page.match(/<h[3-6]/)).toBeNull();
    expect(page.match(/<section id="about-/g)?.length).toBe(page.match(/<h2>/g)?.length);
    expect(page).toContain("&lt;b&gt;แผน&lt;/b&gt;.xlsx");
  });

  it("leads to each of its sections", async () => {
    const page = await shown(MANY);
    const ways = [...page.matchAll(/href="#(about-[a-z]+)"/g)].map(([, id]) => id);
    expect(new Set(ways).size).toBe(8);
    for (const id of ways) expect(page).toContain(`<section id="${id}"`);
  });

  it("names each id once", async () => {
    for (const given of [ONE, MANY, { grids: { "ก.xlsx": exampleWith(measures(60)) } }]) {
      const ids = [...(await shown(given)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it("writes no style on an element, which the site's policy would refuse", async () => {
    for (const given of [ONE, MANY, EMPTY]) expect(await shown(given)).not.toMatch(/<style|\sstyle=/);
  });

  it("has the very tables and charts of the self-contained page where there are several offices", async () => {
    const page = await shown(MANY);
    const file = (await made("html", MANY)).toString("utf8");
    for (const table of TABLES) expect(readHtmlTable(page, table)).toEqual(readHtmlTable(file, table));
    expect(file).toContain(String(await (await content(MANY)).sections));
    expect(page).toContain(String(await (await content(MANY)).sections));
  });

  it("draws for one office what its self-contained page draws", async () => {
    for (const given of [ONE, EMPTY]) {
      const charts = (page: string) => page.match(/<figure>.*?<\/figure>/gs) ?? [];
      expect(charts(await shown(given))).toEqual(charts((await made("html", given)).toString("utf8")));
    }
  });

  it("knows a class for each colour of its words", () => {
    const css = readFileSync(new URL("../../../server/summary/summary.css", import.meta.url), "utf8");
    for (const color of Object.values(STATUS_COLORS))
      expect(css).toContain(`.ink-${color} {\n  color: #${color.toLowerCase()};`);
  });

  it("takes its styles from this machine", async () => {
    const links = [...(await shown(ONE)).matchAll(/rel="stylesheet" href="\/assets\/([^"]+)"/g)];
    expect(links.map(([, name]) => name)).toEqual(["page.css", "summary.css"]);
    const answer = await assets.request("/summary.css");
    expect(answer.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(await answer.text()).toContain(".summary");
  });
});

describe("a summary of little", () => {
  it("says what to do where a workbook has no measure, and draws nothing", async () => {
    const page = await shown(EMPTY);
    expect(page).toContain("ยังไม่มีมาตรการในไฟล์ — พิมพ์มาตรการในชีตแผนมาตรการ แล้วสรุปอีกครั้ง");
    expect(page).not.toContain("<figure>");
    expect(page).not.toContain("ไม่มีรายการ");
    expect(readHtmlTable(page, "readiness").length).toBeGreaterThan(1);
  });

  it("says what became of the files where none could be opened", async () => {
    const page = await shown({ grids: {}, unreadable: [BROKEN] });
    expect(page).toContain("ยังไม่มีไฟล์ที่เปิดได้");
    expect(page).toContain('ดูว่าต้องทำอะไรต่อที่ <a href="#about-unreadable">ไฟล์ที่เปิดไม่ได้ ๑ ไฟล์</a>');
    expect(readHtmlTable(page, "unreadable").slice(1)).toEqual([[BROKEN.file, BROKEN.sentence]]);
    expect(page.match(/<table/g)).toHaveLength(1);
    expect(page).not.toContain("๐ หน่วยงาน");
  });

  it("says that there is nothing where there is no file", async () => {
    const page = await shown({ grids: {} });
    expect(page).toContain("ยังไม่มีไฟล์ให้สรุป");
    expect(page).not.toMatch(/<table|<h2/);
  });

  it("says beside the figures which files are not among them", async () => {
    expect(await shown(MANY)).toContain('ยังไม่นับ <a href="#about-unreadable">ไฟล์ที่เปิดไม่ได้ ๑ ไฟล์</a>');
  });
});

describe("a summary of much", () => {
  const page = shown({ grids: { "ก.xlsx": exampleWith(measures(60)) } });

  it("draws forty measures, twenty a chart, and lists them all", async () => {
    const ids = [...(await page).matchAll(/<svg id="(chart-time-[0-9]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["chart-time-1", "chart-time-21"]);
    expect(await page).toContain("ลำดับที่ ๒๑–๔๐");
    expect(await page).toContain("แผนภูมิแสดง ๔๐ มาตรการแรก ตารางมีครบทุกมาตรการ");
    expect(readHtmlTable(await page, "measures")).toHaveLength(61);
  });

  it("leaves more than two thousand measures to the other formats", async () => {
    const large = await shown({
      grids: { "ก.xlsx": exampleWith(measures(1_500)), "ข.xlsx": exampleWith(measures(600)) },
    });
    expect(large).toContain("มีมาตรการ ๒,๑๐๐ รายการ ดูครบทุกรายการได้ในไฟล์สรุปแบบ .xlsx .csv หรือ .json");
    expect(readHtmlTable(large, "measures")).toEqual([]);
  });
});
