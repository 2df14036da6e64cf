import { Buffer } from "node:buffer";
import { type Context, Hono } from "hono";
import { thaiNumber } from "../../measures/messages/check.ts";
import type { Folder, FolderStates } from "../folder/folder.ts";
import { isSummaryFormat } from "../summary/summary.ts";
import { download } from "./download.ts";
import { problemPage } from "./problem.ts";
import { jsonLine, type PageWork } from "./work.ts";

/** How long a page waits for files to be read before it says how far the reading is. */
const PATIENCE_MS = 2_000;
const NAME = "โฟลเดอร์ไฟล์มาตรการ";

/** One summary of all workbooks of the folder, as a page and as files. */
export function folderSummaryRoutes(folder: Folder, work: PageWork): Hono {
  const routes = new Hono();

  routes.get("/folder/summary", async (c) => {
    const states = await folder.states(PATIENCE_MS);
    if (states.read < states.total) return notYet(c, states);
    const ways = {
      back: { href: "/folder", text: "กลับไปโฟลเดอร์" },
      base: "/folder/summary",
      file: folder.path,
    };
    const { bytes } = await work.summaryPage(await entriesOf(folder), ways, c.req.raw.signal);
    return c.html(new TextDecoder().decode(bytes));
  });
  routes.get("/folder/:file{summary\\.[a-z]+}", async (c) => {
    const format = c.req.param("file").slice("summary.".length);
    if (!isSummaryFormat(format)) return c.notFound();
    const states = await folder.states(PATIENCE_MS);
    if (states.read < states.total) return notYet(c, states);
    const made = await work.summary(NAME, await entriesOf(folder), format, c.req.raw.signal);
    return download(made.bytes, made.fileName as string, made.type);
  });
  return routes;
}

/** One JSON a line: thousands of offices are never all there as objects. */
async function entriesOf(folder: Folder): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  for await (const entry of folder.entries()) lines.push(jsonLine(entry));
  return Buffer.concat(lines);
}

function notYet(c: Context, { read, total }: FolderStates): Response | Promise<Response> {
  c.header("Retry-After", "5");
  const sentence = `อ่านแล้ว ${thaiNumber(read)} จาก ${thaiNumber(total)} ไฟล์ — รอสักครู่ แล้วเปิดหน้านี้อีกครั้ง`;
  return c.html(problemPage({ title: "กำลังอ่านไฟล์ในโฟลเดอร์", sentence }), 503);
}
