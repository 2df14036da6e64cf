import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  measures: ["measures"],
  appsscript: ["appsscript", "measures"],
  templates: ["templates", "measures"],
  server: ["server", "templates", "measures"],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

function importsOf(part: string): Import[] {
  return readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
    .flatMap((name) => {
      const file = join(part, name);
      const text = readFileSync(join(ROOT, file), "utf8");
      const specifiers = text.matchAll(/(?:^(?:import|export) [^;]*?from |^import |\bimport\()"([^"]+)"/gm);
      return [...specifiers].map(([, from = ""]) => ({ file, from }));
    });
}

describe("the arrows between the parts", () => {
  for (const [part, allowed] of Object.entries(MAY_IMPORT))
    it(`${part} imports nothing of ours but ${allowed.join(", ")}`, () => {
      const strays = importsOf(part).filter(({ file, from }) => {
        if (!from.startsWith(".")) return false;
        const target = relative(".", normalize(join(dirname(file), from))).split("/")[0] as string;
        return !allowed.includes(target);
      });
      expect(strays).toEqual([]);
    });

  it("measures imports no package and nothing of Node", () => {
    expect(importsOf("measures").filter(({ from }) => !from.startsWith("."))).toEqual([]);
  });

  it("only server/xlsx names exceljs, and templates name no package at all", () => {
    const exceljs = importsOf("server").filter(({ from }) => from === "exceljs");
    expect(exceljs.every(({ file }) => file.startsWith(join("server", "xlsx")))).toBe(true);
    expect(importsOf("templates").filter(({ from }) => !from.startsWith("."))).toEqual([]);
  });
});
