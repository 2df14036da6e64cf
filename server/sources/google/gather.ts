import { Buffer } from "node:buffer";
import { problem } from "../../api/problem.ts";
import { JsonEnd } from "./json-end.ts";
import { GOOGLE_LIMITS } from "./limits.ts";
import { GoogleTrouble, named } from "./trouble.ts";

/** Counts bytes that stay in memory until the function it gives is called. @throws {Problem} service-full */
export type Hold = (bytes: number) => () => void;

const MEGABYTE = 1024 * 1024;

/**
 * Google's answer as it came, whole. What has come so far counts as held; when it is thrown away or given on, no more.
 * @throws {Problem} sheet-too-large, service-full
 * @throws {GoogleTrouble} where it broke off
 */
export async function gather(stream: AsyncIterable<Uint8Array>, hold: Hold): Promise<Uint8Array> {
  const { answerBytes } = GOOGLE_LIMITS;
  const end = new JsonEnd();
  const releases: (() => void)[] = [];
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unbroken(stream)) {
      size += chunk.length;
      if (size > answerBytes) throw problem("sheet-too-large", { expected: String(answerBytes / MEGABYTE) });
      releases.push(hold(chunk.length));
      end.take(chunk);
      chunks.push(chunk);
    }
    if (!end.isWhole) throw new GoogleTrouble("TORN");
    return Buffer.concat(chunks, size);
  } finally {
    for (const release of releases) release();
  }
}

/** Bytes of a refusal that are read: Google's have some hundred, a proxy's page may have any number. */
const REFUSAL_BYTES = 64 * 1024;

/** What a refusal says, as far as it came. */
export async function gatherRefusal(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unbroken(stream)) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > REFUSAL_BYTES) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function* unbroken(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (thrown) {
    throw new GoogleTrouble(named((thrown as NodeJS.ErrnoException | undefined)?.code) ?? "TORN", {}, thrown);
  }
}
