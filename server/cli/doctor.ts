import { CHECKS, type Checked, PEOPLE, type State, unneeded } from "../doctor/checked.ts";
import { checkAccount, checkAddon, checkKeysAndClock } from "../doctor/google.ts";
import { checkFolder, checkNode, checkPort, checkSettings } from "../doctor/here.ts";
import { checkSheet, sheetUnseen } from "../doctor/sheet.ts";
import { examineSettings, SETTINGS, type ToldSetting } from "../settings.ts";
import { readArguments } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";

const SIGNS: Readonly<Record<State, string>> = { fit: "✓", unfit: "✗", unchecked: "?", unneeded: "–" };
const SHEET_ID = /^[A-Za-z0-9_-]{20,100}$/;

/**
 * `ita doctor [--sheet ID] [--json]` and the options of `ita serve`: what would keep a service of these settings from
 * its work, and who can mend it. 0 = nothing · 1 = something to mend · 2 = something could not be looked at.
 */
export async function doctor(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    ...SETTINGS,
    sheet: { type: "string" },
    json: { type: "boolean" },
  });
  if (positionals.length > 0) throw new CommandRefused(`ไม่รู้จัก ${positionals[0]} — ใส่รหัสของชีตหลัง --sheet`);
  const sheet = values.sheet === undefined ? undefined : readSheetId(values.sheet);
  const examined = examineSettings(values, process.env);
  const { settings, told } = examined;
  const isPublic = settings.publicly !== undefined;
  const readsSheets =
    isPublic ||
    sheet !== undefined ||
    settings.google.key !== undefined ||
    process.env.GOOGLE_APPLICATION_CREDENTIALS !== undefined;
  const account = await checkAccount(settings.google, readsSheets);
  const canAsk = account.some(({ check, state }) => check === "credentials" && state === "fit");
  const checked = [
    ...checkSettings(examined),
    checkNode(process.versions.node),
    await checkPort(settings),
    await checkFolder(settings),
    unneeded("database", "บริการรุ่นนี้ไม่ใช้ฐานข้อมูล"),
    checkAddon(settings),
    ...(await checkKeysAndClock(settings, readsSheets || settings.addon !== undefined, Date.now)),
    ...account,
    ...(sheet === undefined ? [] : canAsk ? await checkSheet(sheet, settings.google) : [sheetUnseen()]),
  ];
  world.out(values.json ? json(checked, told) : page(checked, told));
  if (checked.some(({ state }) => state === "unfit")) return 1;
  return checked.some(({ state }) => state === "unchecked") ? 2 : 0;
}

/** A spreadsheet's id, or the address in which it stands. */
function readSheetId(text: string): string {
  const id = /\/d\/([^/?#]+)/.exec(text)?.[1] ?? text;
  if (!SHEET_ID.test(id))
    throw new CommandRefused(
      "--sheet ใช้ไม่ได้ — ใส่รหัสของชีต คือ 44 ตัวอักษรระหว่าง /d/ กับ /edit ในที่อยู่ของชีต หรือที่อยู่ทั้งบรรทัดของชีต",
    );
  return id;
}

function json(checked: readonly Checked[], told: readonly ToldSetting[]): string {
  const checks = checked.map(({ check, ...rest }) => ({ check, title: CHECKS[check], ...rest }));
  return `${JSON.stringify({ checks, settings: told }, undefined, 2)}\n`;
}

function page(checked: readonly Checked[], told: readonly ToldSetting[]): string {
  const lines = ["ตรวจความพร้อมของบริการ", ""];
  for (const { check, state, seen, who, remedy } of checked) {
    lines.push(`  ${SIGNS[state]} ${CHECKS[check]} — ${seen}`);
    if (who !== undefined) lines.push(`      ${PEOPLE[who]}: ${remedy}`);
  }
  if (told.length > 0) {
    lines.push("", "  ค่าที่ตั้งไว้ (ค่าอื่นเป็นค่าปกติ)");
    for (const { name, value, from } of told) lines.push(`    ${name} = ${value}  (${from})`);
  }
  const count = (wanted: State) => checked.filter(({ state }) => state === wanted).length;
  lines.push("", `พร้อม ${count("fit")} · ต้องแก้ ${count("unfit")} · ตรวจไม่ได้ ${count("unchecked")}`);
  return `${lines.join("\n")}\n`;
}
