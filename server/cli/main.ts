import { runCommand } from "./commands.ts";

/** Local bodies live by Thai time, wherever the computer's clock is set: UTC+7, without summer time. */
const BANGKOK_OFFSET_MS = 7 * 60 * 60 * 1000;

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  today: () => new Date(Date.now() + BANGKOK_OFFSET_MS).toISOString().slice(0, 10),
});
