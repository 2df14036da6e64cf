import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeExample } from "../../server/form.ts";
import { paint } from "../../server/xlsx/paint.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { drawForm } from "../../templates/form.ts";
import { type Service, startService } from "./service.ts";

/** What can be had of a chosen workbook. */
const PARTS = ["/report.xlsx", "/findings.xlsx", "/workbook.xlsx", "/changes", "/summary", "/summary.csv"];

describe("the service in local mode", () => {
  let service: Service;
  let time = 1_000_000;

  beforeAll(async () => {
    service = await startService(() => time);
  });
  afterAll(() => service.close());

  async function upload(bytes: Uint8Array, name = "แผน.xlsx", headers: Record<string, string> = {}) {
    const form = new FormData();
    form.append("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
    return fetch(`${service.origin}/check`, { method: "POST", body: form, redirect: "manual", headers });
  }

  function ask(headers: Record<string, string>, method = "GET"): Promise<number> {
    const { hostname, port } = new URL(service.origin);
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path: "/", method, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode as number);
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  it("answers its own address only: no other Host, no other Origin, no other site's form", async () => {
    const { host } = new URL(service.origin);
    expect(await ask({ host })).toBe(200);
    expect(await ask({ host: host.replace("127.0.0.1", "localhost") })).toBe(200);
    expect(await ask({ host: "ita.example" })).toBe(403);
    expect(await ask({ host: `127.0.0.1.ita.example` })).toBe(403);
    expect(await ask({ host, origin: "https://ita.example" })).toBe(403);
    expect(await ask({ host, origin: "null" }, "POST")).toBe(403);
    expect(await ask({ host, "sec-fetch-site": "cross-site" }, "POST")).toBe(403);
    const crossing = { host, "sec-fetch-site": "cross-site" };
    expect(await ask({ ...crossing, "sec-fetch-mode": "navigate" })).toBe(200);
    expect(await ask({ ...crossing, "sec-fetch-mode": "navigate" }, "POST")).toBe(403);
    for (const mode of ["no-cors", "cors"])
      for (const site of ["cross-site", "same-site"])
        expect(await ask({ host, "sec-fetch-site": site, "sec-fetch-mode": mode })).toBe(403);
    expect(await ask({ host, "sec-fetch-site": "same-origin", "sec-fetch-mode": "no-cors" })).toBe(200);
  });

  it("keeps a chosen workbook in memory for an hour, then says so and asks for it again", async () => {
    const answer = await upload(await makeExample("good"));
    const path = answer.headers.get("location") as string;
    expect(answer.status).toBe(303);
    expect((await fetch(service.origin + path)).status).toBe(200);
    time += 61 * 60 * 1000;
    for (const part of ["", ...PARTS]) {
      const gone = await fetch(service.origin + path + part);
      expect(gone.status).toBe(404);
      expect(await gone.text()).toContain("เลือกไฟล์อีกครั้ง");
    }
  });

  it("refuses what is no workbook with a Thai sentence, and answers the next request", async () => {
    for (const bytes of [
      new Uint8Array(0),
      new TextEncoder().encode("สวัสดี"),
      new Uint8Array(3000).fill(0x50),
    ]) {
      const answer = await upload(bytes);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/role="alert"[\s\S]*เปิดไฟล์นี้ไม่ได้[\s\S]*—/);
    }
    expect((await upload(await makeExample("good"))).status).toBe(303);
  });

  it("refuses a file over the limit without reading all of it", async () => {
    const answer = await upload(new Uint8Array(26 * 2 ** 20));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("เมกะไบต์");
  });

  it("asks for a file when none was chosen", async () => {
    const answer = await fetch(`${service.origin}/check`, { method: "POST", body: new FormData() });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("ยังไม่ได้เลือกไฟล์");
  });

  it("writes a workbook's words as text, never as markup", async () => {
    const answer = await upload(await makeExample("good"), "<script>alert(1)</script>.xlsx");
    const html = await (await fetch(service.origin + answer.headers.get("location"))).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert");
  });

  it("allows no script, style or frame but its own", async () => {
    const answer = await fetch(service.origin);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("gives the blank form and both examples as workbooks that open", async () => {
    for (const path of ["/form.xlsx?year=2567", "/form.xlsx", "/examples/good", "/examples/defective"]) {
      const answer = await fetch(service.origin + path);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%E0/);
      const grid = await readGrid(new Uint8Array(await answer.arrayBuffer()));
      expect(grid.sheets.map(({ title }) => title)).toContain("แผนมาตรการ");
    }
  });

  it("gives a mended workbook the ending of the one that was chosen", async () => {
    const bytes = await makeExample("defective");
    for (const [name, ending] of [
      ["a.xlsx", "a-แก้แล้ว.xlsx"],
      ["a.XLSM", "a-แก้แล้ว.XLSM"],
      ["a", "a-แก้แล้ว.xlsx"],
      [`${"a".repeat(210)}.xlsm`, `${"a".repeat(195)}-แก้แล้ว.xlsm`],
    ] as const) {
      const changes = await fetch(
        `${service.origin}${(await upload(bytes, name)).headers.get("location")}/mend`,
        {
          method: "POST",
        },
      );
      const answer = await fetch(changes.url.replace("/changes", "/workbook.xlsx"));
      expect(answer.headers.get("content-disposition")).toContain(`''${encodeURIComponent(ending)}`);
    }
  });

  it("makes a form of this year where none is asked for, and none of a year that has no form", async () => {
    const named = async (query: string) =>
      (await fetch(`${service.origin}/form.xlsx${query}`)).headers.get("content-disposition");
    expect(await named("")).toBe(await named("?year=2568"));
    expect(await named("?year=2024")).toBe(await named("?year=2567"));
    for (const year of ["99999", "1e308", "-1", "NaN", "2555"]) {
      const answer = await fetch(`${service.origin}/form.xlsx?year=${year}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("ปี ๒๕๕๖ ถึง ๒๖๐๐");
    }
  });

  it("lets the mended workbook be checked and reported in its turn, and mends a workbook once", async () => {
    const chosen = await upload(await makeExample("defective"), "แผน.xlsx");
    const mend = () => fetch(`${service.origin}${chosen.headers.get("location")}/mend`, { method: "POST" });
    const changes = await mend();
    expect(changes.status).toBe(200);
    expect(await changes.text()).toContain("แก้ให้แล้ว");
    expect((await mend()).url).toBe(changes.url);
    const text = await (await fetch(changes.url.replace("/changes", ""))).text();
    expect(text).toContain("แผน-แก้แล้ว.xlsx");
    expect(text).not.toContain("เรื่องที่แก้ได้แน่นอน");
  });

  it("shows a long list a hundred at a time, in the order of the workbook, by one level where asked", async () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({ "plan.measure": `มาตรการ  ที่ ${at}` }));
    const { headers } = await upload(
      await paint(drawForm({ ...GOOD_EXAMPLE, plan: rows, results: [] }, 2567, "ทดสอบ")),
    );
    const shown = async (query: string) => {
      const text = await (await fetch(`${service.origin}${headers.get("location")}${query}`)).text();
      return [...text.matchAll(/<li id="finding-(\d+)"/g)].map(([, number]) => Number(number));
    };
    const first = await shown("");
    expect(first).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    expect((await shown("?page=2"))[0]).toBe(101);
    for (const nonsense of ["0", "-3", "NaN", "1e9", "1.5"])
      expect(await shown(`?page=${nonsense}`)).not.toEqual([]);
    const advice = await shown("?level=advice");
    expect(advice.length).toBeGreaterThan(0);
    expect(advice).not.toEqual(first);
    expect(await shown("?level=other")).toEqual(first);
  });

  it("offers the form of the fiscal year that runs, and of the years around it", async () => {
    const text = await (await fetch(service.origin)).text();
    for (const year of [2566, 2567, 2568, 2569]) expect(text).toContain(`/form.xlsx?year=${year}`);
    expect(text).toContain("สำหรับการประเมินปี ๒๕๖๘");
  });

  it("answers an unknown address with a way home", async () => {
    for (const path of [
      "/nowhere",
      "/assets/constructor",
      "/examples/other",
      "/check/unknown",
      "/guide/nowhere",
      "/guide/..%2fapi",
    ]) {
      const answer = await fetch(service.origin + path);
      expect(answer.status).toBe(404);
    }
  });

  it("shows a workbook of very long cells without putting another's out of memory", async () => {
    const clerk = (await upload(await makeExample("defective"))).headers.get("location");
    const cell = "เผยแพร่ประกาศ  และแจ้งบุคคลกายนอกทราบ \n".repeat(700).slice(0, 32_000);
    const rows = Array.from({ length: 60 }, (_, at) => ({
      "plan.measure": `มาตรการที่ ${at}`,
      "plan.steps": cell,
    }));
    const book = await paint(drawForm({ ...GOOD_EXAMPLE, plan: rows, results: [] }, 2567, "ทดสอบ"));
    const chosen = (await upload(book)).headers.get("location");
    expect((await fetch(service.origin + chosen)).status).toBe(200);
    expect((await fetch(service.origin + clerk)).status).toBe(200);
    const changes = await fetch(`${service.origin}${chosen}/mend`, { method: "POST" });
    const text = await changes.text();
    expect(text.length).toBeLessThan(2_000_000);
    expect(text).toMatch(/และอีก [๐-๙]+ แห่งในเซลล์นี้/);
  }, 60_000);

  it("logs no file name and no cell text", () => {
    const lines = JSON.stringify(service.log);
    expect(service.log.length).toBeGreaterThan(0);
    expect(lines).not.toMatch(/[ก-๙]|xlsx/);
  });
});
