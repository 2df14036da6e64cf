import { runCommand } from "./commands.ts";

/** Local bodies live by Thai time, wherever the computer's clock is set: UTC+7, without summer time. */
const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;

// A reader that has seen enough (head), or a full disk: every command writes its files before it says so.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE")
    process.stderr.write(`ita: เขียนผลลัพธ์ออกไม่ได้ (${code}) — ตรวจพื้นที่ว่างและปลายทาง แล้วลองอีกครั้ง\n`);
  process.exit(2);
});
process.stderr.on("error", () => {});

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  today: () => new Date(Date.now() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10),
});
