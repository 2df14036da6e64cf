import { Hono } from "hono";
import { thaiNumber } from "../../measures/messages/check.ts";
import { fiscalYear } from "../../measures/thai/calendar.ts";
import { XLSX_TYPE } from "../api/media.ts";
import { FORM_YEARS, formYear, makeExample, makeForm } from "../form.ts";
import { download } from "./download.ts";
import { problemPage } from "./problem.ts";

/**
 * The blank form of each year, and both examples. Each is made when it is first asked for, and kept: they are few, and
 * are made in the service's own process. `today` is the day in Thailand, ISO (C.E.).
 */
export function formRoutes(today: () => string): Hono {
  const routes = new Hono();
  const forms = once((assessed: number) => makeForm({ assessed }));
  const examples = once(makeExample);

  routes.get("/form.xlsx", async (c) => {
    const year = c.req.query("year");
    const assessed = year ? formYear(year) : fiscalYear(today());
    if (assessed === undefined) return c.html(problemPage(NO_FORM), 404);
    return download(await forms(assessed), `แบบฟอร์มมาตรการ-ปีประเมิน-${assessed}.xlsx`, XLSX_TYPE);
  });

  routes.get("/examples/:kind{good|defective}", async (c) => {
    const kind = c.req.param("kind") as "good" | "defective";
    const name = kind === "good" ? "ตัวอย่างที่เรียบร้อย.xlsx" : "ตัวอย่างที่ต้องแก้.xlsx";
    return download(await examples(kind), name, XLSX_TYPE);
  });
  return routes;
}

const NO_FORM = {
  title: "ไม่มีแบบฟอร์มของปีนี้",
  sentence: `แบบฟอร์มมีสำหรับการประเมินปี ${thaiNumber(FORM_YEARS.first)} ถึง ${thaiNumber(FORM_YEARS.last)} — กลับไปหน้าแรก แล้วเลือกปีจากรายการ`,
};

/** Makes what is asked for once, and gives the same again; what could not be made is tried anew. */
function once<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const making = make(key);
    made.set(key, making);
    making.catch(() => made.delete(key));
    return making;
  };
}
