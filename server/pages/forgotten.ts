import type { Context } from "hono";
import { problemPage } from "./problem.ts";

/** A chosen workbook that is no longer in memory. */
export function forgotten(c: Context): Response | Promise<Response> {
  const title = "ไฟล์นี้ไม่อยู่ในหน่วยความจำแล้ว";
  const sentence = "ระบบเก็บไฟล์ไว้ชั่วคราวเท่านั้น — กลับไปหน้าแรกแล้วเลือกไฟล์อีกครั้ง";
  return c.html(problemPage({ title, sentence }), 404);
}
