import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ServiceKey } from "../sources/google/client.ts";
import type { GoogleSettings } from "../sources/google/source.ts";
import { CommandRefused } from "./command.ts";

const FETCH_ANEW =
  "ดาวน์โหลดคีย์ชนิด JSON ของบัญชีบริการ (service account) จาก Google Cloud แล้วใส่ที่อยู่ไฟล์นั้น เช่น --google-key key.json";

/**
 * As whom sheets are read: by the key in the file of `--google-key`; without one by Application Default Credentials,
 * which Google's library looks for itself (GOOGLE_APPLICATION_CREDENTIALS, else the machine's own account).
 */
export function readGoogleKey(file: string | undefined): { readonly google: GoogleSettings } {
  return { google: file === undefined ? {} : { key: readKey(file) } };
}

/** Longer than the name of any file that keys are kept in; a key has some 2,300 characters. */
const LONGEST_NAME = 1000;

function readKey(file: string): ServiceKey {
  // The key itself in the place of its file's name: it must not be repeated.
  if (file.length > LONGEST_NAME || /[{\n]/.test(file))
    throw new CommandRefused(
      `ค่าของคีย์เป็นเนื้อคีย์ ยังไม่ใช่ที่อยู่ไฟล์ — เก็บคีย์ลงไฟล์ แล้วใส่ที่อยู่ไฟล์นั้น เช่น --google-key key.json`,
    );
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new CommandRefused(`เปิดไฟล์คีย์ ${file} ไม่ได้ — ตรวจที่อยู่และสิทธิ์อ่านของไฟล์`, { cause });
  }
  try {
    const { type, client_email, private_key, private_key_id } = JSON.parse(text);
    createPrivateKey(private_key);
    if (type === "service_account" && typeof client_email === "string")
      return { client_email, private_key, ...(private_key_id && { private_key_id }) };
  } catch (cause) {
    // Its cause could repeat a piece of the key.
    throw new CommandRefused(`ไฟล์ ${file} ยังใช้เป็นคีย์ไม่ได้ (${(cause as Error).name}) — ${FETCH_ANEW}`);
  }
  throw new CommandRefused(`ไฟล์ ${file} เป็นคีย์ของบัญชีชนิดอื่น — ${FETCH_ANEW}`);
}
