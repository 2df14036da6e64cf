import { isIP } from "node:net";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";
import { demandThisMachine } from "./access/this-machine.ts";
import type { AddonSettings } from "./addon/routes.ts";
import { type Load, USUAL_LOAD } from "./api/load.ts";
import { readAddonClients } from "./cli/addon-client.ts";
import { CommandRefused } from "./cli/command.ts";
import { readGoogleKey } from "./cli/google-key.ts";
import type { PublicSettings } from "./public-only.ts";
import type { GoogleSettings } from "./sources/google/source.ts";

/**
 * Every setting of the service: its option on the command line, which wins, and its variable in the environment.
 * Without either each has its usual value, and all of these together are local mode.
 */
export const SETTINGS = {
  port: { type: "string", env: "PORT", usual: "8567" },
  bind: { type: "string", env: "ITA_BIND", usual: "127.0.0.1" },
  public: { type: "string", env: "ITA_HOSTS", usual: "" },
  "open-api": { type: "boolean", env: "ITA_OPEN_API", usual: "no" },
  folder: { type: "string", env: "ITA_FOLDER", usual: "workbooks" },
  jobs: { type: "string", env: "ITA_JOBS", usual: String(USUAL_LOAD.jobs) },
  waiting: { type: "string", env: "ITA_WAITING", usual: String(USUAL_LOAD.waiting) },
  "job-memory": { type: "string", env: "ITA_JOB_MEMORY", usual: String(USUAL_LOAD.jobMegabytes) },
  "job-seconds": { type: "string", env: "ITA_JOB_SECONDS", usual: String(USUAL_LOAD.jobSeconds) },
  "addon-client": { type: "string", env: "ITA_ADDON_CLIENT", usual: "" },
  "google-key": { type: "string", env: "ITA_GOOGLE_KEY", usual: "" },
  "certs-url": { type: "string", env: "ITA_CERTS_URL", usual: "" },
  "google-url": { type: "string", env: "ITA_GOOGLE_URL", usual: "" },
  "token-url": { type: "string", env: "ITA_TOKEN_URL", usual: "" },
} as const satisfies Readonly<
  Record<string, { readonly type: "string" | "boolean"; readonly env: string; readonly usual: string }>
>;

export type SettingName = keyof typeof SETTINGS;

/** Options as `parseArgs` gives them. */
export type GivenOptions = Readonly<Partial<Record<SettingName, string | boolean | undefined>>>;
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  /** The port asked for; undefined: the usual one or, in local mode, any free one where that is taken. */
  readonly port: number | undefined;
  /** The address that is listened at. */
  readonly bind: string;
  /** Where workbooks are kept, as an absolute path. */
  readonly folder: string;
  readonly load: Partial<Load>;
  readonly addon?: AddonSettings;
  readonly google: GoogleSettings;
  /** Local mode when absent. */
  readonly publicly?: PublicSettings;
}

/** A setting that is not as usual, as it may be shown. No value is a secret: keys lie in files. */
export interface ToldSetting {
  readonly name: SettingName;
  readonly value: string;
  /** "--port" or "PORT". */
  readonly from: string;
}

export interface ExaminedSettings {
  /** With the usual value for whatever was refused. */
  readonly settings: Settings;
  /** What cannot be used, a sentence each. */
  readonly refusals: readonly CommandRefused[];
  readonly told: readonly ToldSetting[];
}

export const USUAL_PORT = Number(SETTINGS.port.usual);

/** Reads every setting. @throws {CommandRefused} the first that cannot be used */
export function readSettings(options: GivenOptions, env: Environment): ExaminedSettings {
  const examined = examineSettings(options, env);
  const [refusal] = examined.refusals;
  if (refusal) throw refusal;
  return examined;
}

/** Reads every setting, also behind one that cannot be used. */
export function examineSettings(options: GivenOptions, env: Environment): ExaminedSettings {
  const refusals: CommandRefused[] = [];
  const told: ToldSetting[] = [];

  function take<T>(name: SettingName, read: (text: string, label: Label) => T): T | undefined {
    const given = givenFor(name, options, env);
    if (!given) return undefined;
    const { text, from, label } = given;
    try {
      const value = read(text, label);
      told.push({ name, value: text, from });
      return value;
    } catch (thrown) {
      if (!(thrown instanceof CommandRefused)) throw thrown;
      refusals.push(thrown);
      return undefined;
    }
  }

  const hosts = take("public", readHosts);
  const openApi = take("open-api", readYes) ?? false;
  const isPublic = hosts !== undefined;
  const standIn = (text: string, label: Label) => readStandIn(text, label, isPublic);
  const certsUrl = take("certs-url", standIn);
  const rootUrl = take("google-url", standIn);
  const tokenUrl = take("token-url", standIn);
  const addon = take("addon-client", (text) => readAddonClients(text, {}).addon);
  const google = take("google-key", (text) => readGoogleKey(text).google);
  const load = {
    jobs: take("jobs", readCount("jobs")),
    waiting: take("waiting", readCount("waiting")),
    jobMegabytes: take("job-memory", readCount("job-memory")),
    jobSeconds: take("job-seconds", readCount("job-seconds")),
  };
  const settings: Settings = {
    port: take("port", readPort),
    bind:
      take("bind", (text, label) => readBind(text, label, isPublic)) ??
      (isPublic ? "0.0.0.0" : SETTINGS.bind.usual),
    folder: resolve(take("folder", readFolder) ?? SETTINGS.folder.usual),
    load: Object.fromEntries(Object.entries(load).filter(([, value]) => value !== undefined)),
    ...(addon && { addon: { ...addon, ...(certsUrl !== undefined && { certsUrl }) } }),
    google: {
      ...google,
      ...(rootUrl !== undefined && { rootUrl }),
      ...(tokenUrl !== undefined && { tokenUrl }),
    },
    ...(hosts && { publicly: { hosts, openApi } }),
  };
  return { settings, refusals, told };
}

/** Writes a value beside the name under which it was given: "--port 8567", "PORT=8567". */
type Label = (value: string) => string;

/** An empty variable is one that was not set, as in files of variables; an empty option is a slip. */
function givenFor(name: SettingName, options: GivenOptions, env: Environment) {
  const option = options[name];
  const from = option === undefined ? SETTINGS[name].env : `--${name}`;
  const text = option === undefined ? env[from] : option === true ? "yes" : String(option);
  if (text === undefined || (option === undefined && text === "")) return undefined;
  const label: Label = (value) => (option === undefined ? `${from}=${value}` : `${from} ${value}`);
  return { text, from, label };
}

function unfit(label: Label, text: string, expected: string, example: string): CommandRefused {
  return new CommandRefused(`${label(text)} ใช้ไม่ได้ — ${expected} เช่น ${label(example)}`);
}

function readPort(text: string, label: Label): number {
  const port = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw unfit(label, text, "ใส่เลข 1 ถึง 65535", SETTINGS.port.usual);
  return port;
}

function readCount(name: SettingName): (text: string, label: Label) => number {
  return (text, label) => {
    if (!/^[1-9][0-9]{0,5}$/.test(text)) throw unfit(label, text, "ใส่จำนวนเต็ม", SETTINGS[name].usual);
    return Number(text);
  };
}

function readFolder(text: string, label: Label): string {
  if (text === "") throw unfit(label, text, "ใส่ที่อยู่ของโฟลเดอร์", SETTINGS.folder.usual);
  return text;
}

function readYes(text: string, label: Label): boolean {
  if (!/^(?:yes|no|1|0|true|false)$/i.test(text)) throw unfit(label, text, "ใส่ yes หรือ no", "yes");
  return /^(?:yes|1|true)$/i.test(text);
}

const HOST_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOST = new RegExp(`^${HOST_LABEL}(?:\\.${HOST_LABEL})*$`);

/** Names of the service among people, parted by commas; Thai ones as they go over the wire. */
function readHosts(text: string, label: Label): readonly string[] {
  const hosts = text.split(",").map((name) => {
    const plain = name.trim();
    // It would take a whole address for its host.
    return /[/:@?#\s]/.test(plain) ? "" : domainToASCII(plain);
  });
  if (!hosts.every((host) => host.length <= 253 && HOST.test(host)))
    throw unfit(label, text, "ใส่ชื่อเครื่องที่คนภายนอกใช้ โดยไม่มี https:// และพอร์ต คั่นด้วยจุลภาค", "ita.example.go.th");
  return hosts;
}

function readBind(text: string, label: Label, isPublic: boolean): string {
  if (!isIP(text)) throw unfit(label, text, "ใส่เลขที่อยู่ IP ของเครื่องนี้", SETTINGS.bind.usual);
  if (!isPublic && text !== SETTINGS.bind.usual)
    throw new CommandRefused(
      `${label(text)} เปิดให้เครื่องอื่นเข้าถึงได้ — บอกชื่อเครื่องด้วย --public ita.example.go.th หรือเอาค่านี้ออก`,
    );
  return text;
}

/** What stands in for Google, for trying the service out: never where strangers come. */
function readStandIn(text: string, label: Label, isPublic: boolean): string {
  try {
    demandThisMachine("Google's answers", text);
  } catch {
    throw unfit(label, text, "ใช้แทน Google ได้เฉพาะที่อยู่ในเครื่องนี้", "http://127.0.0.1:8080/");
  }
  if (isPublic)
    throw new CommandRefused(`${label(text)} ใช้ร่วมกับ --public ไม่ได้ — เอาค่านี้ออก บริการจะถาม Google เอง`);
  return text;
}
