export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const JSON_TYPE = "application/json";
export const PROBLEM_TYPE = "application/problem+json";

/** What a body is by its Content-Type; undefined for whatever is not taken here. */
export function formOf(contentType: string | undefined): "xlsx" | "json" | undefined {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === XLSX_TYPE || type === "application/octet-stream") return "xlsx";
  return type === JSON_TYPE ? "json" : undefined;
}
