import { MENU } from "../../appsscript/menu-lines.ts";
import type { FileFacts } from "../../appsscript/pages/dialog-facts.ts";
import type { ButtonName, Question, ShownPage } from "../../server/sandbox/apps-script/dialogs.ts";
import type { Manifest } from "../../server/sandbox/apps-script/environment.ts";
import { type Host, newHost, storeOf } from "../../server/sandbox/apps-script/host.ts";
import { runInThread } from "../../server/sandbox/apps-script/thread.ts";
import type { FetchAnswer, FetchRequest } from "../../server/sandbox/apps-script/transport.ts";
import type { Spreadsheet } from "../../server/sandbox/spreadsheet/spreadsheet.ts";
import type { Door } from "../server/addon/door.ts";
import { FILES } from "./addon.ts";

const SERVICE = "https://ita.example";

/** What came of one menu line. */
export interface Done {
  /** All that the person was asked and told, in order. */
  readonly told: readonly string[];
  readonly shown: readonly ShownPage[];
  readonly logs: readonly string[];
  /** What the service was asked for, and with which status it answered. */
  readonly asked: readonly { readonly path: string; readonly body: object; readonly status: number }[];
  /** Facts in the page that was shown last. */
  facts<T = FileFacts>(): T;
}

/** A clerk at a spreadsheet: the real add-on in a thread of its own, which asks the real service. */
export interface Clerk {
  readonly host: Host;
  choose(caption: string, button?: ButtonName): Promise<Done>;
}

export function clerkAt(
  spreadsheet: Spreadsheet,
  door: Door,
  person: { readonly email?: string; readonly sharesWithin?: string } = {},
): Clerk {
  let host = newHost();
  storeOf(host.properties, "script").set("ita.service", SERVICE);
  return {
    get host() {
      return host;
    },
    async choose(caption, button = "YES") {
      const told: string[] = [];
      const shown: ShownPage[] = [];
      const asked: Done["asked"][number][] = [];
      const outcome = await runInThread(
        {
          code: [FILES["add-on.js"] as string],
          pages: { sidebar: FILES["sidebar.html"] as string, dialog: FILES["dialog.html"] as string },
          manifest: JSON.parse(FILES["appsscript.json"] as string) as Manifest,
          host,
          view: { sheet: 0, area: { top: 0, left: 0, bottom: 0, right: 0 } },
          person: { email: "clerk@thonglang.example", identityToken: door.token(), ...person },
          what: {
            kind: "menu",
            functionName: MENU.find((line) => line.caption === caption)?.calls as string,
          },
        },
        spreadsheet,
        {
          ask: async (question: Question) => {
            told.push(question.text);
            return { button: question.buttons === "OK" ? "OK" : button };
          },
          show: (page) => shown.push(page),
          toast: () => {},
          fetch: async (request) => {
            const answer = await carry(request, door.origin);
            const path = request.url.slice(SERVICE.length);
            asked.push({
              path,
              body: JSON.parse(new TextDecoder().decode(request.body)),
              status: answer.status,
            });
            return answer;
          },
        },
      );
      if (outcome.failure) throw new Error(outcome.failure.message);
      host = outcome.host;
      return {
        told,
        shown,
        asked,
        logs: outcome.logs,
        facts: <T>() =>
          JSON.parse(/id="facts">(.*?)<\/script>/s.exec(shown.at(-1)?.html ?? "")?.[1] ?? "null") as T,
      };
    },
  };
}

async function carry(
  { url, method, headers, body }: FetchRequest,
  origin: string,
): Promise<Exclude<FetchAnswer, { broken: string }>> {
  const address = url.replace(SERVICE, origin);
  const answer = await fetch(address, { method, headers: { ...headers }, body: new Uint8Array(body ?? []) });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}
