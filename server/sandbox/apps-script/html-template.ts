import { NotInSandbox } from "../unknown.ts";

/**
 * The code of a template with scriptlets: `<? code ?>`, `<?= value ?>` with HTML escaped, `<?!= value ?>` as it is.
 * Google escapes `<?= ?>` by where it stands; inside scripts, styles and comments the sandbox refuses it.
 * @throws {NotInSandbox}
 */
export function templateCode(source: string): string {
  const code = ["let html_ = '';", ESCAPE];
  let rest = 0;
  for (const match of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    const [whole, kind, inner = ""] = match;
    code.push(literal(source.slice(rest, match.index)));
    rest = match.index + whole.length;
    if (kind === undefined) code.push(inner);
    else if (kind === "!=") code.push(`html_ += (${inner});`);
    else {
      demandPlainPlace(source.slice(0, match.index), whole);
      code.push(`html_ += escape_(${inner});`);
    }
  }
  code.push(literal(source.slice(rest)), "return html_;");
  return code.join("\n");
}

const ESCAPE = `const escape_ = (value) => String(value).replace(/[&<>"']/g, (one) => "&#" + one.charCodeAt(0) + ";");`;

function literal(text: string): string {
  return `html_ += ${JSON.stringify(text)};`;
}

function demandPlainPlace(before: string, scriptlet: string): void {
  for (const [open, close] of [
    ["<script", "</script"],
    ["<style", "</style"],
    ["<!--", "-->"],
  ] as const) {
    const lower = before.toLowerCase();
    if (lower.lastIndexOf(open) > lower.lastIndexOf(close)) {
      throw new NotInSandbox(`${scriptlet} ใน ${open}`, "ใช้ <?!= JSON… ?>");
    }
  }
}
