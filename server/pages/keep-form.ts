import { html } from "hono/html";
import type { Upload } from "../uploads.ts";
import type { Html } from "./page.ts";

/** Saves a chosen workbook to the folder, on purpose; one that came from there and was mended takes its place. */
export function keepForm(id: string, { folderName, mended }: Upload): Html | string {
  if (folderName !== undefined && !mended) return "";
  const words = folderName === undefined ? "บันทึกลงโฟลเดอร์" : "บันทึกแทนไฟล์เดิมในโฟลเดอร์";
  return html`<form action="/folder/keep/${id}" method="post"><button class="second" type="submit">${words}</button></form>`;
}
