import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** What the sandbox runs. */
export interface Built {
  /** The add-on's files by name, as they would be pushed to Google. */
  readonly addon: Readonly<Record<string, string>>;
  /** The script of the sandbox's own page. */
  readonly page: string;
  /** What stands in for Google in the add-on's pages. */
  readonly bridge: string;
}

const MOST_BYTES = 16 * 2 ** 20;
let built: Promise<Built> | undefined;

/**
 * Builds the add-on and the page's script when they are first needed.
 * @throws {BuildFailed} where esbuild is not installed, or a source does not hold together
 */
export function builtFiles(): Promise<Built> {
  built ??= build().catch((cause) => {
    built = undefined;
    throw new BuildFailed(cause);
  });
  return built;
}

export class BuildFailed extends Error {
  override readonly name = "BuildFailed";
  /** What the bundler, or Node, said first: esbuild is not installed, or a source does not hold together. */
  readonly why: string;

  constructor(cause: unknown) {
    super("the add-on could not be built", { cause });
    const { stderr = "" } = cause as { readonly stderr?: string };
    this.why = /^.*\berror\b.*$/im.exec(stderr)?.[0]?.slice(0, 300) ?? String(cause).slice(0, 300);
  }
}

async function build(): Promise<Built> {
  const script = fileURLToPath(new URL("build.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: MOST_BYTES });
  return JSON.parse(stdout) as Built;
}
