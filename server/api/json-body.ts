import { problem } from "./problem.ts";

/** What a body says as JSON in UTF-8. @throws {Problem} json-unreadable */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw problem("json-unreadable", {}, cause);
  }
}
