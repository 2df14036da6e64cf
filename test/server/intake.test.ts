import { describe, expect, it } from "vitest";
import { Intake } from "../../server/intake.ts";
import { refusalCode } from "./xlsx/workbooks.ts";

const KILOBYTE = 1024;
const BOUNDARY = "----------------------------boundary";
const TYPE = { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` };

/** A form that is sent as its test says. */
function slowForm() {
  const line = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 1_000 });
  const writer = line.writable.getWriter();
  const text = (content: string) => writer.write(new TextEncoder().encode(content)).catch(() => {});
  const request = new Request("http://127.0.0.1/check", {
    method: "POST",
    body: line.readable,
    headers: TYPE,
    duplex: "half",
  } as RequestInit);
  return {
    request,
    begin: () =>
      text(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\nContent-Type: a/b\r\n\r\n`,
      ),
    send: (bytes: number) => text("x".repeat(bytes)),
    finish: async () => {
      await text(`\r\n--${BOUNDARY}--\r\n`);
      await writer.close();
    },
  };
}

function formOf(content: FormData | string, headers: Record<string, string> = {}) {
  return new Request("http://127.0.0.1/check", { method: "POST", body: content, headers });
}

describe("the intake", () => {
  it("takes the file of a form", async () => {
    const form = new FormData();
    form.append("file", new File(["มาตรการ"], "แผน.xlsx"));
    const file = await new Intake().file(formOf(form));
    expect([file?.name, await file?.text()]).toEqual(["แผน.xlsx", "มาตรการ"]);
  });

  it("finds no file in a form without one, nor in a broken one, nor in no form at all", async () => {
    const intake = new Intake();
    const empty = new FormData();
    empty.append("file", "words");
    expect(await intake.file(formOf(empty))).toBeUndefined();
    expect(await intake.file(formOf("--half", TYPE))).toBeUndefined();
    expect(await intake.file(formOf("{}", { "Content-Type": "application/json" }))).toBeUndefined();
    expect(await intake.file(new Request("http://127.0.0.1/check", { method: "POST" }))).toBeUndefined();
  });

  it("reads no fields of a form that can bring no file", async () => {
    const fields = { "Content-Type": "application/x-www-form-urlencoded" };
    const request = formOf("a&".repeat(1_000_000), fields);
    expect(await new Intake().file(request)).toBeUndefined();
    expect(request.bodyUsed).toBe(false);
  });

  it("cuts a long name, and leaves its ending", async () => {
    const form = new FormData();
    const long = `ก${"า".repeat(400)}`;
    for (const name of [`${long}.xlsx`, `${long}.XLSM`, long, "แผน.xlsx"])
      form.append("file", new File(["x"], name));
    const names = (await new Intake().files(formOf(form))).map(({ name }) => name);
    expect(names.map(({ length }) => length)).toEqual([255, 255, 255, 8]);
    expect(names.map((name) => name.slice(-6))).toEqual(["า.xlsx", "า.XLSM", "าาาาาา", "น.xlsx"]);
  });

  it("refuses a form that says it is too large, and one that does not say so", async () => {
    const stated = formOf("x", { ...TYPE, "Content-Length": "99999999999" });
    expect(await refusalCode(new Intake().file(stated))).toBe("too-large");
    const form = slowForm();
    const answer = refusalCode(new Intake().file(form.request));
    await form.begin();
    for (let sent = 0; sent < 21; sent++) void form.send(KILOBYTE * KILOBYTE);
    expect(await answer).toBe("too-large");
  });

  it("gives up the form that stands still when many are sent at once, and takes the others", async () => {
    const intake = new Intake(100 * KILOBYTE);
    const still = slowForm();
    const gone = refusalCode(intake.file(still.request));
    await still.begin();
    await still.send(60 * KILOBYTE);
    const lively = slowForm();
    const taken = intake.file(lively.request);
    await lively.begin();
    await lively.send(60 * KILOBYTE);
    expect(await gone).toBe("service-busy");
    await lively.finish();
    expect((await taken)?.size).toBe(60 * KILOBYTE);
    const next = slowForm();
    const last = intake.file(next.request);
    await next.begin();
    await next.send(60 * KILOBYTE);
    await next.finish();
    expect((await last)?.size).toBe(60 * KILOBYTE);
  });
});
