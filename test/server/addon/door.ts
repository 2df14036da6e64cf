import { once } from "node:events";
import { createServer } from "node:http";
import type { AddonSettings } from "../../../server/addon/routes.ts";
import type { AppSettings } from "../../../server/app.ts";
import { type Account, EMAIL, OPENID, TokenStand } from "../../../server/sandbox/tokens.ts";
import { type Service, startService } from "../service.ts";

export const CLIENT = "123456789012-abc.apps.googleusercontent.com";
export const SOMCHAI: Account = {
  sub: "100000000000000000001",
  email: "clerk@thonglang.example",
  emailVerified: true,
  domain: "thonglang.example",
};
export const SOMYING: Account = {
  sub: "100000000000000000002",
  email: "other@mail.example",
  emailVerified: true,
};
export const SCOPES = [OPENID, EMAIL];

export interface KeyServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** Answers as Google's keys' address would, at a free loopback port; `undefined` is no answer at all. */
export async function startKeyServer(answer: () => Response | undefined): Promise<KeyServer> {
  let asked = 0;
  const server = createServer(async (_, response) => {
    asked += 1;
    const given = answer();
    if (given) response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/oauth2/v1/certs`,
    asked: () => asked,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

export interface Door extends Service {
  readonly stand: TokenStand;
  readonly keys: KeyServer;
  readonly addon: AddonSettings;
  /** What ScriptApp.getIdentityToken() would give. */
  readonly token: (account?: Account) => string;
  readonly post: (path: string, body: string, authorization?: string) => Promise<Response>;
}

/** The real service with its add-on door open, and the sandbox's stand-in for Google's identity service. */
export async function openDoor(
  now: () => number = Date.now,
  settings: Partial<AppSettings> = {},
): Promise<Door> {
  const stand = new TokenStand(CLIENT, Date.now);
  const keys = await startKeyServer(() => stand.answer());
  const addon = { audiences: ["another.example", CLIENT], certsUrl: keys.url };
  const service = await startService(now, { addon, ...settings });
  return {
    ...service,
    stand,
    keys,
    addon,
    token: (account = SOMCHAI) => stand.identityToken(account, SCOPES) as string,
    post: (path, body, authorization) =>
      fetch(`${service.origin}/addon/${path}`, {
        method: "POST",
        body,
        headers: {
          "Content-Type": "application/json",
          ...(authorization !== undefined && { Authorization: authorization }),
        },
      }),
    close: async () => {
      await service.close();
      await keys.close();
    },
  };
}
