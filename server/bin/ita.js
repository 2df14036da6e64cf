#!/usr/bin/env node
// Plain JavaScript that any Node can run: it hands over to the Node that the project pins, which runs TypeScript as it is.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const pinned = createRequire(import.meta.url).resolve(
  process.platform === "win32" ? "node/bin/node.exe" : "node/bin/node",
);
const main = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const child = spawn(pinned, [main, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`ita: เปิด Node ของโครงการไม่ได้ (${error.code}) — พิมพ์ npm ci ในโฟลเดอร์ของโครงการ แล้วลองอีกครั้ง`);
  process.exit(2);
});
child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
