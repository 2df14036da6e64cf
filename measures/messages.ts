import type { Finding } from "./finding.ts";
import { charactersWords } from "./messages/characters.ts";
import { contentWords } from "./messages/content.ts";
import { periodWords } from "./messages/periods.ts";
import { structureWords } from "./messages/structure.ts";
import { textWords } from "./messages/text.ts";
import type { Catalogue } from "./messages/words.ts";

/** The words of every rule, in one catalogue. */
export const WORDS: Catalogue = {
  ...structureWords,
  ...contentWords,
  ...periodWords,
  ...charactersWords,
  ...textWords,
};

/** The clerk's sentence for a finding. */
export function messageFor(finding: Finding): string {
  return WORDS[finding.code].say(finding);
}
