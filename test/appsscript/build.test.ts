import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildAddon } from "../../appsscript/build.ts";
import { MENU } from "../../appsscript/menu-lines.ts";
import { FILES, openAddon } from "./addon.ts";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const EMPTY = { sheets: [{ title: "ชีต1", rows: [] }] };

describe("the built add-on", () => {
  it("weighs at most 300 kB in all", () => {
    const bytes = Object.values(FILES).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });

  it("has exactly the functions that main.ts exports at the top, and no other name can be called", () => {
    const source = readFileSync(at("appsscript/main.ts"), "utf8");
    const exported = [...source.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    expect([...openAddon(EMPTY).functionNames].sort()).toEqual([...exported].sort());
  });

  it("has a top-level function behind every line of the menu", () => {
    const addon = openAddon(EMPTY);
    expect(addon.menu).toEqual(
      MENU.map(({ caption, calls }) => ({ kind: "item", caption, functionName: calls })),
    );
    for (const { calls } of MENU) expect(addon.functionNames).toContain(calls);
  });

  it("has a top-level function behind every call of the pages", () => {
    const source = readFileSync(at("appsscript/pages/browser/google.ts"), "utf8");
    const calls = [...(/type PageCall =([^;]*);/.exec(source)?.[1] ?? "").matchAll(/"(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(calls.length).toBeGreaterThan(4);
    for (const call of calls) expect(openAddon(EMPTY).pageFunctions).toContain(call);
  });

  it("draws the menu when a spreadsheet is opened, before anybody has said yes to anything", () => {
    const addon = openAddon(EMPTY);
    expect(addon.menu.map((item) => "caption" in item && item.caption)).toEqual([
      "เตรียมแบบฟอร์ม",
      "ตรวจสอบ",
      "สรุปผล",
      "ส่งออกรายงาน (.xlsx)",
      "ส่งออกสรุป",
      "เชื่อมต่อ",
      "เชื่อมต่อใหม่",
      "ยกเลิกการเชื่อมต่อ",
      "เกี่ยวกับ / ตั้งค่า",
    ]);
  });

  it("draws the menu when it is installed", () => {
    const addon = openAddon(EMPTY);
    addon.install();
    expect(addon.menu).toHaveLength(9);
  });

  it("asks for five scopes, and may send data to the service's address only", async () => {
    const manifest = JSON.parse(FILES["appsscript.json"] as string) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      timeZone: "Asia/Bangkok",
      runtimeVersion: "V8",
      urlFetchWhitelist: ["https://ita.example/"],
    });
    expect(manifest.oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/script.external_request",
      "openid",
      "https://www.googleapis.com/auth/userinfo.email",
    ]);
    const nowhere = JSON.parse((await buildAddon())["appsscript.json"] as string) as Record<string, unknown>;
    expect(nowhere.urlFetchWhitelist).toEqual(["https://service.invalid/"]);
  });

  it("has pages that load nothing from anywhere, and no template literal", () => {
    for (const name of ["sidebar.html", "dialog.html"]) {
      const html = FILES[name] as string;
      expect(html).not.toMatch(/(?:src|href)="?http/);
      expect(/<script>(.*)<\/script>/s.exec(html)?.[1]).not.toContain("`");
    }
  });

  it("is pushed by clasp as exactly these files", () => {
    const folder = mkdtempSync(join(tmpdir(), "addon-"));
    try {
      mkdirSync(join(folder, "dist"));
      for (const name of [".clasp.json", ".claspignore"])
        writeFileSync(join(folder, name), readFileSync(at(`appsscript/${name}`)));
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, "dist", name), text);
      writeFileSync(join(folder, "dist", "notes.txt"), "not for Google");
      const status = execFileSync(at("node_modules/.bin/clasp"), ["show-file-status", "--json"], {
        cwd: folder,
        encoding: "utf8",
      });
      const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
      expect(filesToPush.sort()).toEqual(
        Object.keys(FILES)
          .map((name) => `dist/${name}`)
          .sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
