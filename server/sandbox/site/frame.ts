import { createHash } from "node:crypto";
import { builtFiles } from "./built.ts";
import { FRAME_SANDBOX } from "./frame-sandbox.ts";

/** A page of the add-on as it lies in its frame: `google.script` in it, and the very scripts it came with. */
export async function framed(html: string, functions: readonly string[]): Promise<Response> {
  const { bridge } = await builtFiles();
  const script = `const GOOGLE_FUNCTIONS=${JSON.stringify(functions)};${bridge}`.replace(/<\//g, "<\\/");
  const element = `<script>${script}</script>`;
  const whole = /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + element)
    : `${element}${html}`;
  return new Response(whole, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": policyFor(whole),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
    },
  });
}

/** Lets in what stands in the page and nothing else; it can send nothing anywhere. */
function policyFor(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashes(html, "script")}`,
    `style-src ${hashes(html, "style")}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    `sandbox ${FRAME_SANDBOX}`,
  ].join("; ");
}

function hashes(html: string, element: "script" | "style"): string {
  const found = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}\\s*>`, "gi"))];
  const list = found.map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return list.join(" ") || "'none'";
}
