import { Buffer } from "node:buffer";
import type { Grid } from "../../../measures/grid.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sends a body to the API of a service. */
export function post(
  origin: string,
  path: string,
  body: Uint8Array | string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const type = typeof body === "string" ? "application/json" : XLSX;
  return fetch(`${origin}/api/${path}`, {
    method: "POST",
    body: body as Uint8Array<ArrayBuffer> | string,
    headers: { "Content-Type": type, ...headers },
  });
}

export function gridJson(grid: Grid, options: object = {}): string {
  return JSON.stringify({ grid, ...options });
}

export async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer());
}

export interface Said {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly pointer?: string;
  readonly parameter?: string;
}

/** A problem as the service told it. */
export async function said(answer: Response): Promise<Said> {
  return (await answer.json()) as Said;
}
