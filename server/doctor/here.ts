import { constants, readFileSync } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { type ExaminedSettings, type Settings, USUAL_PORT } from "../settings.ts";
import { type Checked, parted, sound, unfit, unneeded } from "./checked.ts";

/** Room for some hundred workbooks, and for what the machine itself writes. */
const LEAST_FREE_BYTES = 500 * 1024 * 1024;
const GIGABYTE = 1024 ** 3;

/** What was set, one finding for each setting that cannot be used. */
export function checkSettings({ settings, refusals }: ExaminedSettings): readonly Checked[] {
  if (refusals.length > 0)
    return refusals.map(({ sentence }) => {
      const [seen, remedy] = parted(sentence);
      return unfit("settings", seen, "service", remedy);
    });
  const { publicly } = settings;
  if (!publicly) return [sound("settings", "ใช้ในเครื่องนี้เท่านั้น")];
  const api = publicly.openApi ? " และเปิด /api โดยไม่ถามว่าผู้ใช้เป็นใคร" : "";
  return [sound("settings", `เปิดให้คนภายนอกที่ ${publicly.hosts.join(", ")}${api}`)];
}

/** @param version that runs this, "24.21.0" */
export function checkNode(version: string): Checked {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const wanted = (JSON.parse(file) as { readonly dependencies: Readonly<Record<string, string>> })
    .dependencies.node as string;
  const major = (text: string) => text.split(".")[0];
  if (major(version) === major(wanted)) return sound("node", version);
  return unfit(
    "node",
    `รุ่น ${version} ส่วนที่ทดสอบไว้คือ ${wanted}`,
    "service",
    `ติดตั้งด้วย npm ci แล้วเรียกผ่าน npx ita หรือใช้ Node ${major(wanted)}`,
  );
}

/** The folder of workbooks, and the room on its disk. */
export async function checkFolder({
  folder,
  publicly,
}: Pick<Settings, "folder" | "publicly">): Promise<Checked> {
  if (publicly) return unneeded("folder", "บริการสาธารณะไม่เก็บไฟล์ใดลงดิสก์");
  const place = await nearest(folder);
  if (place === folder && !(await stat(folder)).isDirectory())
    return unfit("folder", `${folder} เป็นไฟล์`, "service", "ใส่ที่อยู่ของโฟลเดอร์ เช่น --folder workbooks");
  try {
    await access(place, constants.W_OK | constants.X_OK);
  } catch {
    return unfit("folder", `เขียนใน ${place} ไม่ได้`, "machine", "ให้สิทธิ์เขียนแก่บัญชีที่เปิดบริการ หรือใส่ --folder ที่อื่น");
  }
  const { bavail, bsize } = await statfs(place);
  const free = `เหลือที่ว่าง ${((bavail * bsize) / GIGABYTE).toFixed(1)} GB`;
  if (bavail * bsize < LEAST_FREE_BYTES)
    return unfit("folder", free, "machine", "เพิ่มที่ว่างอย่างน้อย 0.5 GB หรือใส่ --folder ในดิสก์อื่น");
  return sound("folder", `${folder} เขียนได้ ${free}`);
}

/** The path itself, or what of the way to it is there: the folder is made when it is first needed. */
async function nearest(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : nearest(dirname(path));
}

/** Whether the service could listen, or does so already. */
export async function checkPort(settings: Pick<Settings, "port" | "bind" | "publicly">): Promise<Checked> {
  const { bind, publicly } = settings;
  const port = settings.port ?? USUAL_PORT;
  const place = `${bind}:${port}`;
  const trouble = await listenOnce(port, bind);
  if (trouble === undefined) return sound("port", `${place} ว่าง`);
  if (trouble === "EADDRINUSE") {
    if (await isService(port, bind)) return sound("port", `บริการเปิดอยู่แล้วที่ ${place}`);
    if (settings.port === undefined && !publicly)
      return sound("port", `${place} มีโปรแกรมอื่นใช้อยู่ บริการจะเลือกพอร์ตว่างให้เอง`);
    return unfit("port", `${place} มีโปรแกรมอื่นใช้อยู่`, "machine", "ปิดโปรแกรมนั้น หรือใส่พอร์ตอื่น เช่น --port 9000");
  }
  return unfit(
    "port",
    `เปิด ${place} ไม่ได้ (${trouble})`,
    "machine",
    "ใส่พอร์ตตั้งแต่ 1024 ขึ้นไป และ --bind ที่เป็นที่อยู่ของเครื่องนี้",
  );
}

/** @returns what the machine calls it when it does not work */
function listenOnce(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code = "" }: NodeJS.ErrnoException) => resolve(code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

const PROBE_MS = 2000;

async function isService(port: number, bind: string): Promise<boolean> {
  const host = bind === "0.0.0.0" || bind === "::" ? "127.0.0.1" : bind;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  try {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok && ((await answer.json()) as { readonly status?: unknown } | null)?.status === "alive";
  } catch {
    // Whatever listens there is no service of ours.
    return false;
  }
}
