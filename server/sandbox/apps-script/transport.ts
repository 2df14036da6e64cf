/** A request of `UrlFetchApp`, as it would leave Google. */
export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly followRedirects: boolean;
}

/** What came back; or why nothing did, as Google tells it apart. */
export type FetchAnswer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }
  | { readonly broken: "timeout" | "dns" | "address" };

/** Carries a request out; the script waits. */
export type Transport = (request: FetchRequest) => FetchAnswer;
