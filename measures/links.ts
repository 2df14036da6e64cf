/** Why nobody but its author can open a link. */
export type LinkFault = "edit" | "private" | "file" | "address";

const URL_IN_TEXT = /\b(?:https?|ftp|file):[^\s<>"“”]*/gi;
const FILE = /^file:|^[a-z]:[\\/]|^\\\\[^\\]|^\/\/[^/]/i;
const FILE_IN_TEXT = /(?:^|[\s(:“"])(?:[a-z]:\\|\\\\[^\\\s])/i;
const ADDRESS = /^https?:\/\/(?:[^/@\s]*@)?(\[[0-9a-f:.]+\]|[^/:?#\s]+)(?::[0-9]+)?([^\s]*)$/i;
/** Loopback, private and link-local addresses (RFC 1918, RFC 3927, RFC 4193), and names without a domain. */
const PRIVATE =
  /^(?:localhost|127\.[0-9.]+|10\.[0-9.]+|192\.168\.[0-9.]+|172\.(?:1[6-9]|2[0-9]|3[01])\.[0-9.]+|169\.254\.[0-9.]+|0\.0\.0\.0|\[(?:::1|f[cd][0-9a-f]*:.*|fe80:.*)\]|[^.[\]]+|.*\.(?:local|localhost|lan|internal|intranet))$/i;
const PUBLIC = /^(?:\[[0-9a-f:.]+\]|[^.\s]+(?:\.[^.\s]+)+)$/i;
/** Pages that open for whoever may write: Google's editors, a site's own back office. */
const AUTHOR_PATH = /\/(?:edit|my-drive|wp-admin)(?:[/?#]|$)/i;
/** What the button of Google's share dialog copies: shared on purpose, with whom cannot be seen. */
const SHARED = /^[^#?]*\/edit\?(?:[^#]*&)?usp=(?:sharing|drive_link|share_link)(?:[&#]|$)/i;
const SHARING_HOST = /^(?:docs|drive)\.google\.com$/i;
const AUTHOR_HOST = /^(?:mail\.google\.com|outlook\.(?:office|live)\.com)$/i;
const TRAILING = /[.,;:)”"']+$/;

/** The links of a text, as far as they look like one, without what only closes a sentence or bracket. */
export function linksIn(text: string): string[] {
  return (text.match(URL_IN_TEXT) ?? []).map((link) => link.replace(TRAILING, ""));
}

/** What keeps readers from opening a link; undefined when nothing is seen. Nothing is fetched. */
export function linkFault(link: string): LinkFault | undefined {
  if (FILE.test(link)) return "file";
  const [, host = "", path = ""] = ADDRESS.exec(link) ?? [];
  if (host === "") return "address";
  if (PRIVATE.test(host)) return "private";
  if (!PUBLIC.test(host)) return "address";
  if (SHARING_HOST.test(host) && SHARED.test(path)) return undefined;
  return AUTHOR_PATH.test(path) || AUTHOR_HOST.test(host) ? "edit" : undefined;
}

/** A path on someone's own computer or office server. */
export function namesFile(text: string): boolean {
  return FILE.test(text.trim()) || FILE_IN_TEXT.test(text);
}
