import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CommandRefused } from "../../../server/cli/command.ts";
import { readGoogleKey } from "../../../server/cli/google-key.ts";

describe("--google-key", () => {
  const folder = mkdtempSync(join(tmpdir(), "ita-key-"));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const private_key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const good = { type: "service_account", client_email: "a@b.example", private_key, private_key_id: "1" };

  function file(content: string): string {
    const path = join(folder, "key.json");
    writeFileSync(path, content);
    return path;
  }

  it("reads a service account's key, and leaves everything else in the file", () => {
    const { type, ...key } = good;
    expect(readGoogleKey(file(JSON.stringify({ ...good, project_id: "x" })))).toEqual({ google: { key } });
    expect(readGoogleKey(undefined)).toEqual({ google: {} });
  });

  it("refuses a file that is away or holds no such key, without a piece of what is in it", () => {
    const secret = private_key.slice(40, 60);
    const contents = [
      "",
      `{ "private_key": "${secret}`,
      JSON.stringify({ ...good, private_key: secret }),
      JSON.stringify({ ...good, type: "authorized_user" }),
      JSON.stringify({ ...good, client_email: undefined }),
      "null",
    ];
    for (const content of contents) {
      const read = () => readGoogleKey(file(content));
      expect(read).toThrow(CommandRefused);
      expect(read).toThrow(/[ก-๙].* — .*service account/);
      try {
        read();
      } catch (error) {
        expect(String(error)).not.toContain(secret);
      }
    }
    expect(() => readGoogleKey(join(folder, "none.json"))).toThrow(/เปิดไฟล์คีย์/);
  });
});
