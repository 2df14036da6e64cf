import { thaiNumber } from "../../measures/messages/check.ts";
import type { Adoption } from "./adoptions.ts";
import type { Dressed } from "./dress.ts";
import type { SetupPlan, SetupStep } from "./steps.ts";

/** What was done, a line each, and what was left; Thai. */
export function setupReport(
  { steps, remarks }: SetupPlan,
  adoptions: readonly Adoption[],
  { lists, headers }: Dressed,
): string {
  const done = [
    ...(adoptions.length > 0 ? [`เปลี่ยนชื่อชีตและหัวคอลัมน์ ${thaiNumber(adoptions.length)} แห่ง`] : []),
    ...steps.map(stepWords),
    ...(lists > 0 ? [`เพิ่มรายการให้เลือก ${thaiNumber(lists)} แห่ง`] : []),
    ...(headers > 0 ? [`เตือนก่อนแก้หัวตาราง ${thaiNumber(headers)} ชีต`] : []),
  ];
  const lines = done.length > 0 ? done : ["แบบฟอร์มมีครบแล้ว จึงไม่ได้เปลี่ยนอะไร"];
  const hasNewFacts = steps.some((step) => step.kind === "sheet" && step.id === "agency");
  return [
    ...[...lines, ...remarks].map((line) => `• ${line}`),
    ...(hasNewFacts ? ["ต่อไป: กรอกช่องสีเหลืองในชีตข้อมูลหน่วยงาน แล้วเลือกเมนู ตรวจสอบ"] : []),
  ].join("\n");
}

function stepWords(step: SetupStep): string {
  switch (step.kind) {
    case "sheet":
      return `${step.isThere ? "เติม" : "เพิ่ม"}ชีต ${step.title}`;
    case "columns":
      return `ชีต${step.title}: เพิ่มคอลัมน์ ${step.columns.map(({ header }) => header).join(", ")}`;
    case "facts":
      return `ชีต${step.title}: เพิ่มแถว ${step.labels.join(", ")}`;
    case "start":
      return `ชีต${step.title}: เติมข้อความตั้งต้นในช่องว่าง ${thaiNumber(step.cells.length)} ช่อง`;
  }
}
