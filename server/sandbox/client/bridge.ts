import { pageValue } from "../apps-script/page-values.ts";

/*
 * Runs first in every page of the add-on and stands in for Google there: `google.script.run` and `google.script.host`,
 * over messages to the page around the frame. It refuses what Google refuses, before anything is sent.
 */

declare const GOOGLE_FUNCTIONS: readonly string[];

/** What a page of the add-on tells the page around it. */
export type FrameMessage =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "go"; readonly url: string }
  | { readonly kind: "close" | "escape" }
  | { readonly kind: "size"; readonly width?: number; readonly height?: number };

/** What it is told of a call. */
export type FrameReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: { readonly name: string; readonly message: string } };

type Handler = (value: unknown, userObject?: unknown) => void;

// The frame's origin is "null", but its address tells where the page around it lies.
const AROUND = new URL(location.href).origin;
const waiting = new Map<number, { done: Handler | undefined; failed: Handler | undefined; own: unknown }>();
let calls = 0;

function post(message: FrameMessage): void {
  parent.postMessage(message, AROUND);
}

function runner(done?: Handler, failed?: Handler, own?: unknown): object {
  const made: Record<string, unknown> = {
    withSuccessHandler: (handler: Handler) => runner(handler, failed, own),
    withFailureHandler: (handler: Handler) => runner(done, handler, own),
    withUserObject: (object: unknown) => runner(done, failed, object),
  };
  for (const name of GOOGLE_FUNCTIONS) {
    made[name] = (...args: readonly unknown[]) => {
      const given = args.map((value, index) => pageValue(value, String(index)));
      calls += 1;
      waiting.set(calls, { done, failed, own });
      post({ kind: "call", id: calls, name, args: given });
    };
  }
  return made;
}

addEventListener("message", (event: MessageEvent<FrameReply>) => {
  if (event.source !== parent || event.origin !== AROUND) return;
  const call = waiting.get(event.data.id);
  waiting.delete(event.data.id);
  if (!call) return;
  if ("failure" in event.data) {
    const error = Object.assign(new Error(event.data.failure.message), { name: event.data.failure.name });
    if (call.failed) call.failed(error, call.own);
    else console.error(error);
  } else call.done?.(event.data.result, call.own);
});

addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href*='#gid=']") : null;
  // At Google the link opens this very spreadsheet; here it lies around the frame.
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  post({ kind: "go", url: link.href });
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) post({ kind: "escape" });
});

const host = {
  close: () => post({ kind: "close" }),
  setHeight: (height: number) => post({ kind: "size", height }),
  setWidth: (width: number) => post({ kind: "size", width }),
  editor: { focus: () => post({ kind: "escape" }) },
  origin: AROUND,
};
Object.defineProperty(globalThis, "google", {
  value: Object.freeze({ script: Object.freeze({ run: runner(), host: Object.freeze(host) }) }),
});
