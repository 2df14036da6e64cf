import { describe, expect, it } from "vitest";
import { readAddonClients } from "../../../server/cli/addon-client.ts";

describe("--addon-client", () => {
  const read = (option?: string, env?: string) =>
    readAddonClients(option, { ITA_ADDON_CLIENT: env }).addon?.audiences;

  it("is one client id or several, and wins over ITA_ADDON_CLIENT", () => {
    expect(read("1-a.apps.googleusercontent.com")).toEqual(["1-a.apps.googleusercontent.com"]);
    expect(read(undefined, "a.example, b.example")).toEqual(["a.example", "b.example"]);
    expect(read("a.example", "b.example")).toEqual(["a.example"]);
  });

  it("leaves the door shut where nothing is set", () => {
    expect(read()).toBeUndefined();
    expect(read(undefined, "")).toBeUndefined();
  });

  it("refuses what can be no client id, with an example", () => {
    for (const text of ["", "a.example,", "*", "https://a.example", "me@a.example", "abc"])
      expect(() => read(text)).toThrow(/ใช้ไม่ได้ — .*apps\.googleusercontent\.com/);
  });
});
