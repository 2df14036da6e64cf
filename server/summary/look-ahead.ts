import type { OfficeSummary, SummaryEntry } from "./office.ts";

/**
 * The same entries, and the one office among them when there is no other: what is made of a single office looks
 * different from its first line on. Reads up to the second office before it answers.
 */
export async function lookAhead(
  entries: AsyncIterable<SummaryEntry>,
): Promise<{ readonly only: OfficeSummary | undefined; readonly all: AsyncIterable<SummaryEntry> }> {
  const coming = entries[Symbol.asyncIterator]();
  const seen: SummaryEntry[] = [];
  const offices: OfficeSummary[] = [];
  let next = await coming.next();
  while (!next.done && offices.length < 2) {
    seen.push(next.value);
    if ("office" in next.value) offices.push(next.value.office);
    if (offices.length < 2) next = await coming.next();
  }
  return { only: offices.length === 1 ? offices[0] : undefined, all: joined(seen, coming) };
}

async function* joined(
  seen: SummaryEntry[],
  coming: AsyncIterator<SummaryEntry>,
): AsyncGenerator<SummaryEntry> {
  try {
    // Each is let go once it has passed.
    for (let entry = seen.shift(); entry; entry = seen.shift()) yield entry;
    for (let next = await coming.next(); !next.done; next = await coming.next()) yield next.value;
  } finally {
    await coming.return?.();
  }
}
