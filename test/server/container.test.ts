import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startService } from "./service.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), "utf8");
const DOCKERFILE = read("Dockerfile").replace(/\\\n/g, " ");

/** Sources of COPY lines that lie beside the Dockerfile. */
function copied(): string[] {
  return [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words = ""]) =>
    words.trim().split(/\s+/).slice(0, -1),
  );
}

/** Every import in what the image holds. */
function imports(): string[] {
  return ["measures", "templates", "server"].flatMap((part) =>
    readdirSync(new URL(part, ROOT), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.startsWith("sandbox/client"))
      .flatMap((name) => [
        ...read(`${part}/${name}`).matchAll(/^(?:import|export) (?!type)[^;]*?from "([^"]+)"/gm),
      ])
      .map(([, from = ""]) => from),
  );
}

describe("the container", () => {
  it("copies what is there, and what .dockerignore lets through", () => {
    const through = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    expect(copied().length).toBeGreaterThan(5);
    for (const source of copied()) {
      expect([source, existsSync(new URL(source, ROOT))]).toEqual([source, true]);
      expect(through).toContain(source);
    }
  });

  it("holds every package that it imports, and of Google's services those that are asked", () => {
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
    const packages = imports().filter((from) => !from.startsWith(".") && !from.startsWith("node:"));
    expect(packages.length).toBeGreaterThan(10);
    for (const from of packages) {
      const name = from
        .split("/")
        .slice(0, from.startsWith("@") ? 2 : 1)
        .join("/");
      expect(Object.keys(dependencies)).toContain(name);
    }
    const asked = packages.flatMap((from) => /^googleapis\/build\/src\/apis\/(\w+)\//.exec(from)?.[1] ?? []);
    const kept = [...DOCKERFILE.matchAll(/! -name (\w+)/g)].map(([, name]) => name);
    expect(kept.sort()).toEqual([...new Set(asked)].sort());
  });

  it("runs without rights, on the Node that the project pins", () => {
    expect(DOCKERFILE).toMatch(/^USER node$/m);
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: { node: string } };
    const images = [...DOCKERFILE.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, major]) => major);
    expect(images).toEqual(Array(2).fill(dependencies.node.split(".")[0]));
  });

  it("asks its own health in a way that tells alive from dead", async () => {
    const [, command = ""] = /^HEALTHCHECK .*? CMD (\[.*\])$/m.exec(DOCKERFILE) ?? [];
    const [, ...args] = JSON.parse(command) as string[];
    const service = await startService(Date.now, {
      publicly: { hosts: ["ita.example.go.th"], openApi: false },
    });
    const ask = () =>
      promisify(execFile)(process.execPath, args, {
        cwd: fileURLToPath(ROOT),
        env: { ...process.env, PORT: new URL(service.origin).port },
      });
    await ask();
    await service.close();
    await expect(ask()).rejects.toMatchObject({ code: 1 });
  });
});
