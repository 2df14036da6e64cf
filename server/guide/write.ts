import { writeFileSync } from "node:fs";
import { rulesMarkdown } from "./rules-markdown.ts";

/** `node server/guide/write.ts`: writes what is generated of docs/guide/, after a change to measures/guide or messages. */
writeFileSync(new URL("../../docs/guide/rules.md", import.meta.url), rulesMarkdown());
