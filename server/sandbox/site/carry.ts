import type { FetchAnswer, FetchRequest } from "../apps-script/transport.ts";

/** How long Google waits for an answer. */
const PATIENCE_MS = 60_000;

/** Carries a request of the add-on's to this very service, and to nowhere else. */
export async function carry(request: FetchRequest, service: string): Promise<FetchAnswer> {
  const { url, method, headers, body, followRedirects } = request;
  if (!url.startsWith(`${service}/`)) return { broken: "address" };
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: followRedirects ? "follow" : "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    return { broken: error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "address" };
  }
}
