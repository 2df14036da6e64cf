import { type Command, type ExitCode, sentenceOf, type World } from "./command.ts";
import { printable } from "./printable.ts";

/** Each command is loaded when it is called: the service's parts take longer to load than a file takes to check. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  form: async () => (await import("./form.ts")).form,
  check: async () => (await import("./check.ts")).check,
  fix: async () => (await import("./fix.ts")).fix,
  report: async () => (await import("./report.ts")).report,
  summary: async () => (await import("./summary.ts")).summary,
  template: async () => (await import("./template.ts")).template,
  serve: async () => (await import("./serve.ts")).serve,
  doctor: async () => (await import("./doctor.ts")).doctor,
};

const USAGE = `ita — ตรวจ แก้ และออกรายงานมาตรการส่งเสริมคุณธรรมและความโปร่งใส

  ita form --year 2567 --out แบบฟอร์ม.xlsx            สร้างแบบฟอร์มเปล่าของปีที่ใช้ประเมิน
  ita check ไฟล์.xlsx… [--json] [--as-of 2567-09-30]   ตรวจและบอกว่าต้องแก้อะไร ที่เซลล์ใด
            [--out รายการ.xlsx]                      เก็บเป็นรายการที่ต้องแก้ สำหรับพิมพ์และไล่แก้
  ita fix ไฟล์.xlsx --out ใหม่.xlsx [--code รหัส]…      แก้ส่วนที่แก้ได้แน่นอน เก็บไฟล์เดิมไว้
  ita report ไฟล์.xlsx… --out รายงาน.xlsx              ออกรายงาน (หลายไฟล์: --out โฟลเดอร์)
             [--template แม่แบบ.xlsx] [--digits thai|arabic] [--as-of วันที่]
  ita summary ไฟล์.xlsx… --format xlsx|csv|json|html --out สรุป.html   สรุปความก้าวหน้าเป็นตารางและแผนภูมิ
  ita template --out แม่แบบ.xlsx                       แม่แบบรายงาน สำหรับปรับแต่งใน Excel
  ita serve [--port 8567] [--folder workbooks]       เปิดหน้าเว็บและ API ในเครื่องนี้
             [--jobs 2] [--waiting 64] [--job-memory 768] [--job-seconds 60]
             [--addon-client รหัสส่วนเสริม[,รหัส]]          รับข้อมูลจากส่วนเสริมใน Google Sheets ด้วย
             [--google-key คีย์.json]                    บัญชีบริการที่ใช้เปิดอ่านชีตที่เชื่อมต่อแล้ว
             [--public ชื่อเครื่อง[,ชื่อ]] [--bind 0.0.0.0] [--open-api]       เปิดให้ส่วนเสริมของคนภายนอก หลัง TLS (docs/deploy.md)
  ita doctor [--sheet รหัสชีต] [--json]                 ตรวจว่าบริการพร้อมหรือยัง ใส่ตัวเลือกเดียวกับ ita serve

  ไฟล์ใหม่ไม่เขียนทับไฟล์เดิม เว้นแต่ใส่ --overwrite
`;

/** Runs one command line, and turns whatever stops it into one Thai sentence on standard error. */
export async function runCommand(args: readonly string[], outside: World): Promise<ExitCode> {
  const world: World = {
    ...outside,
    out: (text) => outside.out(printable(text)),
    err: (text) => outside.err(printable(text)),
  };
  const [name = "help", ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const asked = ["help", "--help", "-h"].includes(name);
    if (!asked) world.err(`ita: ไม่รู้จักคำสั่ง ${name} — คำสั่งที่มีอยู่ด้านล่าง\n\n`);
    (asked ? world.out : world.err)(USAGE);
    return asked ? 0 : 2;
  }
  if (rest[0] === "--help" || rest[0] === "-h") {
    world.out(USAGE);
    return 0;
  }
  try {
    const command = await load();
    return await command(rest, world);
  } catch (error) {
    world.err(`ita: ${sentenceOf(error)}\n`);
    return 2;
  }
}
