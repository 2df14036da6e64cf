import { Buffer } from "node:buffer";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { options, text } from "./arguments.ts";
import { blob, presentBlob } from "./blob.ts";
import { callsOn, type Handle, present, type Service } from "./service.ts";
import type { FetchRequest } from "./transport.ts";

interface ResponseHandle extends Handle {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const { other } = callsOn<Handle>();
const responses = callsOn<ResponseHandle>();

/** developers.google.com/apps-script/guides/services/quotas */
const LIMITS = { bytes: 50 * 1024 * 1024, url: 2048, headers: 100, header: 8192 } as const;
const METHODS = ["get", "post", "put", "patch", "delete"];

const RESPONSE: Service<ResponseHandle> = {
  name: "UrlFetchApp.HTTPResponse",
  needs: "fetch",
  calls: {
    getResponseCode: [responses.other([], ({ status }) => status)],
    getContentText: [
      responses.other([], ({ body }) => Buffer.from(body).toString("utf8")),
      responses.other([text], ({ body }, charset) => {
        if (!/^utf-?8$/i.test(charset)) throw new NotInSandbox(`HTTPResponse.getContentText("${charset}")`);
        return Buffer.from(body).toString("utf8");
      }),
    ],
    // Bytes in Apps Script are signed.
    getContent: [responses.other([], ({ body }) => [...new Int8Array(body)])],
    getBlob: [
      responses.other([], ({ environment, body, headers }) =>
        presentBlob({ environment }, body, headerOf(headers, "content-type") ?? null, null),
      ),
    ],
    getHeaders: [responses.other([], ({ headers }) => ({ ...headers }))],
    getAllHeaders: [responses.other([], ({ headers }) => ({ ...headers }))],
  },
};

/** The global `UrlFetchApp`. */
export const URL_FETCH_APP: Service<Handle> = {
  name: "UrlFetchApp",
  needs: "fetch",
  calls: {
    fetch: [other([text], (self, url) => fetch(self, url, {})), other([text, options], fetch)],
  },
};

function fetch(self: Handle, url: string, how: Readonly<Record<string, unknown>>): object {
  const { environment } = self;
  demandListed(environment.manifest.urlFetchWhitelist, url);
  const { muteHttpExceptions = false, ...rest } = how;
  const request = requestOf(url, rest);
  const answer = environment.transport(request);
  if ("broken" in answer) throw new SheetsRefusal(BROKEN[answer.broken](url));
  if (answer.body.length > LIMITS.bytes) {
    throw new SheetsRefusal("URLFetch response size exceeded the limit of 50 MB.");
  }
  if (answer.status >= 300 && muteHttpExceptions !== true) {
    const shown = Buffer.from(answer.body).toString("utf8").slice(0, 500);
    throw new SheetsRefusal(
      `Request failed for ${new URL(url).origin} returned code ${answer.status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return present(RESPONSE, { environment, ...answer });
}

const BROKEN = {
  timeout: (url: string) => `Timeout: ${url}`,
  dns: (url: string) => `DNS error: ${url}`,
  address: (url: string) => `Address unavailable: ${url}`,
} as const;

/** Each address must begin with one of the list's (developers.google.com/apps-script/manifest/allowlist-url). */
function demandListed(list: readonly string[] | undefined, url: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new SheetsRefusal(`Invalid argument: ${url}`);
  }
  if (list && !list.some((prefix) => url.startsWith(prefix))) {
    throw new SheetsRefusal(
      `Call to UrlFetchApp.fetch failed, as the URL ${url} is not in the allowlist (urlFetchWhitelist) of the script's manifest.`,
    );
  }
  if (url.length > LIMITS.url) throw new SheetsRefusal(`Limit Exceeded: URLFetch URL Length.`);
}

function requestOf(url: string, how: Readonly<Record<string, unknown>>): FetchRequest {
  const { method = "get", headers = {}, contentType, payload, followRedirects = true, ...others } = how;
  const { validateHttpsCertificates: _, ...unknown } = others;
  for (const name of Object.keys(unknown)) throw new NotInSandbox(`UrlFetchApp.fetch({ ${name} })`);
  if (typeof method !== "string" || !METHODS.includes(method.toLowerCase())) {
    throw new SheetsRefusal(`Attribute provided with invalid value: method`);
  }
  const body = payload === undefined ? undefined : bodyOf(payload);
  const sent = readHeaders(headers);
  if (body && headerOf(sent, "content-type") === undefined) {
    sent["Content-Type"] = String(contentType ?? body.type ?? "application/x-www-form-urlencoded");
  }
  return {
    url,
    method: method.toUpperCase(),
    headers: sent,
    followRedirects: followRedirects === true,
    ...(body && { body: body.bytes }),
  };
}

function readHeaders(headers: unknown): Record<string, string> {
  const entries = Object.entries(headers as object);
  if (entries.length > LIMITS.headers) throw new SheetsRefusal("Limit Exceeded: URLFetch Header Count.");
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (typeof value !== "string")
        throw new SheetsRefusal(`Attribute provided with invalid value: Header:${name}`);
      if (value.length > LIMITS.header) throw new SheetsRefusal("Limit Exceeded: URLFetch Header Size.");
      return [name, value];
    }),
  );
}

function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function bodyOf(payload: unknown): { bytes: Uint8Array; type?: string | null } {
  const given = blob.take(payload);
  const body =
    typeof given === "symbol"
      ? { bytes: new Uint8Array(Buffer.from(textOf(payload), "utf8")) }
      : { bytes: given.bytes, type: given.type };
  if (body.bytes.length > LIMITS.bytes) throw new SheetsRefusal("Limit Exceeded: URLFetch POST Size.");
  return body;
}

function textOf(payload: unknown): string {
  if (typeof payload === "string") return payload;
  throw new NotInSandbox("UrlFetchApp.fetch({ payload })", "ที่ไม่ใช่ข้อความหรือ Blob");
}
