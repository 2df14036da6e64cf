import { Buffer } from "node:buffer";
import { html } from "hono/html";
import { summaryContent } from "./content.ts";
import { htmlPage } from "./html-page.ts";
import type { SummaryEntry } from "./office.ts";

/**
 * The summary as one page that needs nothing else: fonts and charts inside, no script, nothing fetched. An office
 * publishes its own: it shows how far the work is, not what is left to mend in the file.
 */
export async function* htmlSummary(
  entries: AsyncIterable<SummaryEntry>,
  asOf: string | undefined,
): AsyncGenerator<Uint8Array> {
  const { title, heading, sections } = await summaryContent(entries, asOf, { toPublish: true });
  const body = html`<header>${heading}</header>
<main>
${sections}
</main>`;
  yield Buffer.from(String(await htmlPage(title, body)));
}
