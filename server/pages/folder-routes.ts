import { type Context, Hono } from "hono";
import { thaiNumber } from "../../measures/messages/check.ts";
import { problem } from "../api/problem.ts";
import type { Workshop } from "../api/workshop.ts";
import type { Folder, OpenedFile, Saved } from "../folder/folder.ts";
import { FolderRefused } from "../folder/refusal.ts";
import { sentenceOf } from "../folder/scan.ts";
import type { Intake } from "../intake.ts";
import type { Upload } from "../uploads.ts";
import { FileRefused } from "../xlsx/refusal.ts";
import { folderPage } from "./folder.ts";
import { addressOf, readShown } from "./folder-list.ts";
import { forgotten } from "./forgotten.ts";
import { type Notice, Notices } from "./notices.ts";
import { problemPage } from "./problem.ts";

export interface FolderDeps {
  readonly folder: Folder;
  readonly intake: Pick<Intake, "files">;
  readonly workshop: Pick<Workshop, "isFull" | "hold">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Keeps a workbook of the folder as a chosen one, and gives its id: its page is /check/ID. */
  readonly open: (file: OpenedFile, gone: AbortSignal) => Promise<string>;
  /** A chosen workbook that is still in memory. */
  readonly kept: (id: string) => Upload | undefined;
  /** The official report of a workbook, as a file to save. */
  readonly report: (name: string, bytes: Uint8Array, gone: AbortSignal) => Promise<Response>;
}

/** How long a page waits for files to be read before it says how far the reading is. */
const PATIENCE_MS = 1_000;
const MOST_FILES = 500;
/** Files that are added at once. */
const AT_ONCE = 2;
/** Of what the workshop can hold: a form waits until all of its files are examined, which needs room too. */
const SHARE = 1 / 2;
const KEY = "[0-9a-f]{32}";

/** The folder's pages: its files with their state, adding, opening, taking out and bringing back. */
export function folderRoutes({ folder, intake, workshop, now, open, kept, report }: FolderDeps): Hono {
  const routes = new Hono();
  const notices = new Notices(now);

  routes.get("/folder", async (c) => {
    const states = await folder.states(PATIENCE_MS);
    const aside = await folder.aside();
    const shown = readShown(new URL(c.req.url).searchParams);
    const notice = notices.find(c.req.query("said") ?? "");
    return c.html(folderPage({ path: folder.path, states, aside, shown, notice }));
  });

  routes.post("/folder", async (c) => {
    const notice = await added(c.req.raw).catch(troubleOf);
    return c.redirect(addressOf({}, notices.keep(notice)), 303);
  });
  const added = async (request: Request): Promise<Notice> => {
    if (workshop.isFull) throw problem("service-full");
    const files = await intake.files(request);
    if (files.length === 0) return NONE_CHOSEN;
    if (files.length > MOST_FILES) return TOO_MANY;
    const release = workshop.hold(
      files.reduce((bytes, { size }) => bytes + size, 0),
      SHARE,
    );
    try {
      return await addAll(files, request.signal);
    } finally {
      release();
    }
  };
  const addAll = async (files: readonly File[], gone: AbortSignal): Promise<Notice> => {
    const results: Result[] = [];
    const left = files.entries();
    const addNext = async () => {
      for (const [index, file] of left) results[index] = await add(file, gone);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, addNext));
    return noticeOf(results);
  };
  const add = async (file: File, gone: AbortSignal): Promise<Result> => {
    try {
      return {
        given: file.name,
        saved: await folder.add(file.name, new Uint8Array(await file.arrayBuffer()), gone),
      };
    } catch (thrown) {
      return { given: file.name, sentence: sentenceOf(thrown) };
    }
  };

  routes.post(`/folder/keep/:id{${KEY}}`, async (c) => {
    const upload = kept(c.req.param("id"));
    if (!upload) return forgotten(c);
    const { name, folderName, folderVersion, bytes, examined } = upload;
    const saving =
      folderName === undefined || folderVersion === undefined
        ? folder.save(name, bytes, examined)
        : folder.replace({ name: folderName, version: folderVersion }, bytes, examined);
    const notice = await saving.then((saved) => noticeOf([{ given: name, saved }])).catch(troubleOf);
    return c.redirect(addressOf({}, notices.keep(notice)), 303);
  });

  routes.get(`/folder/:key{${KEY}}/check`, async (c) => {
    const file = await folder.read(c.req.param("key"));
    return c.redirect(`/check/${await open(file, c.req.raw.signal)}`, 303);
  });
  routes.get(`/folder/:key{${KEY}}/report.xlsx`, async (c) => {
    const { name, bytes } = await folder.read(c.req.param("key"));
    return report(name, bytes, c.req.raw.signal);
  });

  routes.post(`/folder/:key{${KEY}}/remove`, async (c) => {
    const notice = await removed(c.req.param("key")).catch(troubleOf);
    return c.redirect(backTo(c, notices.keep(notice)), 303);
  });
  const removed = async (key: string): Promise<Notice> => {
    const { name, former, key: asideKey } = await folder.remove(key);
    const sentence = `เก็บไว้ในโฟลเดอร์ย่อย ฉบับก่อน ชื่อ “${name}”`;
    return { title: "นำไฟล์ออกแล้ว", isTrouble: false, lines: [{ name: former, sentence }], asideKey };
  };

  routes.post(`/folder/aside/:key{${KEY}}/back`, async (c) => {
    const notice = await broughtBack(c.req.param("key")).catch(troubleOf);
    return c.redirect(backTo(c, notices.keep(notice)), 303);
  });
  const broughtBack = async (key: string): Promise<Notice> => {
    const { name } = await folder.bringBack(key);
    return { title: "นำไฟล์กลับแล้ว", isTrouble: false, lines: [{ name, sentence: "อยู่ในโฟลเดอร์แล้ว" }] };
  };

  routes.onError((error, c) => {
    if (!(error instanceof FolderRefused)) throw error;
    return c.html(problemPage({ title: "ยังทำให้ไม่ได้", sentence: error.sentence }), error.status);
  });
  return routes;
}

type Result = { readonly given: string } & ({ readonly saved: Saved } | { readonly sentence: string });

const NONE_CHOSEN: Notice = {
  title: "ยังไม่ได้เลือกไฟล์",
  isTrouble: true,
  lines: [{ sentence: "เลือกไฟล์ .xlsx ในช่อง เพิ่มไฟล์ แล้วกด “บันทึกลงโฟลเดอร์”" }],
};
const COPY_INSTEAD = "เลือกครั้งละน้อยลง หรือคัดลอกไฟล์ลงโฟลเดอร์ด้วยโปรแกรมจัดการไฟล์";
const TOO_MANY: Notice = {
  title: "ยังไม่ได้บันทึก",
  isTrouble: true,
  lines: [{ sentence: `เลือกมาเกิน ${thaiNumber(MOST_FILES)} ไฟล์ — ${COPY_INSTEAD}` }],
};

/** What was refused as a whole; anything else is a fault of ours. */
function troubleOf(thrown: unknown): Notice {
  if (!(thrown instanceof FileRefused || thrown instanceof FolderRefused)) throw thrown;
  const isTooLarge = thrown instanceof FileRefused && thrown.code === "too-large";
  const sentence = isTooLarge ? `ไฟล์ที่เลือกรวมกันใหญ่เกิน ๒๐ เมกะไบต์ — ${COPY_INSTEAD}` : thrown.sentence;
  return { title: "ยังทำให้ไม่ได้", isTrouble: true, lines: [{ sentence }] };
}

function noticeOf(results: readonly Result[]): Notice {
  const refused = results.filter((result) => "sentence" in result);
  const saved = results.length - refused.length;
  const title = [
    ...(saved > 0 ? [`บันทึกลงโฟลเดอร์แล้ว ${thaiNumber(saved)} ไฟล์`] : []),
    ...(refused.length > 0 ? [`ยังไม่ได้บันทึก ${thaiNumber(refused.length)} ไฟล์`] : []),
  ].join(" · ");
  // What is still to be done comes first.
  const lines = [...refused, ...results.filter((result) => "saved" in result)].map(lineOf);
  return { title, isTrouble: refused.length > 0, lines };
}

const CHANGED = "ไฟล์เดิมในโฟลเดอร์เปลี่ยนไปหลังจากที่ท่านเปิด จึงเก็บไว้ทั้งสองฉบับ";
const COMPARE = "เปิดดูทั้งสองไฟล์ แล้วนำฉบับที่ไม่ใช้ออก";

function lineOf(result: Result): Notice["lines"][number] {
  const { given } = result;
  if ("sentence" in result) return { name: given, sentence: `ยังไม่ได้บันทึก ${result.sentence}` };
  const { kind, name, older } = result.saved;
  if (kind === "same") return { name: given, sentence: "มีไฟล์นี้อยู่แล้ว ไม่ได้บันทึกซ้ำ" };
  if (kind === "beside") return { name: given, sentence: `${CHANGED} ฉบับของท่านชื่อ “${name}” — ${COMPARE}` };
  const as = name === given ? "บันทึกแล้ว" : `บันทึกแล้วในชื่อ “${name}”`;
  const aside = older === undefined ? "" : ` ไฟล์ก่อนหน้าเก็บไว้ในโฟลเดอร์ย่อย ฉบับก่อน ชื่อ “${older}”`;
  return { name: given, sentence: as + aside };
}

/** The same part of the list that the reader came from, with the notice. */
function backTo(c: Context, said: string): string {
  const from = URL.parse(c.req.header("referer") ?? "");
  return addressOf(from?.pathname === "/folder" ? readShown(from.searchParams) : {}, said);
}
