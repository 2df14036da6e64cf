// Makes the guide's pictures of printed pages anew: npm run pictures
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeExample } from "../../server/form.ts";
import { makeReport } from "../../server/report.ts";
import { readGrid } from "../../server/xlsx/read.ts";
import { TODAY } from "../server/service.ts";
import { drawPages } from "../templates/pages.ts";

const PICTURES = fileURLToPath(new URL("../../docs/guide/pictures/", import.meta.url));

const folder = await mkdtemp(join(tmpdir(), "ita-pictures-"));
const example = await makeExample("good");
const { bytes } = await makeReport({ grid: await readGrid(example), asOf: TODAY, source: "ตัวอย่าง.xlsx" });

async function take(workbook: Uint8Array, kind: string, pictures: readonly (readonly [number, string])[]) {
  const target = await mkdtemp(join(folder, kind));
  const pages = await drawPages(workbook, target, 75);
  for (const [number, name] of pictures)
    await copyFile(join(target, pages[number - 1] as string), join(PICTURES, `${name}.png`));
}

await take(bytes, "report", [
  [1, "report-cover"],
  [9, "report"],
]);
await take(example, "form", [[3, "form"]]);
await rm(folder, { recursive: true });
