import { listOf, text } from "./arguments.ts";
import { AUTH_MODE, AUTH_STATUS } from "./enums.ts";
import type { AuthModeName, Environment } from "./environment.ts";
import { grantedScopes } from "./permission.ts";
import { callsOn, type Handle, present, type Service } from "./service.ts";

const { other } = callsOn<Handle>();
const OPENID = "openid";

interface AuthorizationHandle extends Handle {
  readonly missing: readonly string[];
}

const authorizations = callsOn<AuthorizationHandle>();

const AUTHORIZATION: Service<AuthorizationHandle> = {
  name: "ScriptApp.AuthorizationInfo",
  needs: "nothing",
  calls: {
    getAuthorizationStatus: [
      authorizations.other([], ({ missing }) =>
        missing.length > 0 ? AUTH_STATUS.values.REQUIRED : AUTH_STATUS.values.NOT_REQUIRED,
      ),
    ],
    getAuthorizationUrl: [
      authorizations.other([], ({ missing }) =>
        missing.length > 0 ? "https://accounts.google.com/o/oauth2/auth" : null,
      ),
    ],
    getAuthorizedScopes: [authorizations.other([], ({ environment }) => grantedScopes(environment))],
  },
};

/** The global `ScriptApp`. */
export const SCRIPT_APP: Service<Handle> = {
  name: "ScriptApp",
  needs: "nothing",
  except: { getIdentityToken: "identity" },
  constants: { AuthMode: AUTH_MODE.constants, AuthorizationStatus: AUTH_STATUS.constants },
  calls: {
    getIdentityToken: [
      other([], ({ environment }) => {
        // Without openid Google gives null; without userinfo.email a token that carries no address.
        const scopes = grantedScopes(environment);
        return scopes.includes(OPENID) ? (environment.person.identityToken?.(scopes) ?? null) : null;
      }),
    ],
    getScriptId: [other([], () => "sandbox-script")],
    getAuthorizationInfo: [
      other([AUTH_MODE.argument], ({ environment }) =>
        present(AUTHORIZATION, {
          environment,
          missing: missing(environment, environment.manifest.oauthScopes),
        }),
      ),
      other([AUTH_MODE.argument, listOf(text)], ({ environment }, _, scopes) =>
        present(AUTHORIZATION, { environment, missing: missing(environment, scopes) }),
      ),
    ],
    requireScopes: [other([AUTH_MODE.argument, listOf(text)], demand)],
    requireAllScopes: [
      other([AUTH_MODE.argument], (self, mode) => demand(self, mode, self.environment.manifest.oauthScopes)),
    ],
  },
};

/** Google ended the run and shows its own question about these scopes. No script can catch it. */
export class ConsentNeeded extends Error {
  override readonly name = "ConsentNeeded";
  readonly scopes: readonly string[];

  constructor(scopes: readonly string[]) {
    super(`Authorization is required to perform that action: ${scopes.join(", ")}`);
    this.scopes = scopes;
  }
}

function demand({ environment }: Handle, mode: string, scopes: readonly string[]): void {
  const lacking = missing(environment, scopes);
  if ((mode as AuthModeName) !== "FULL" || lacking.length === 0) return;
  const ended = new ConsentNeeded(lacking);
  environment.run.ended = ended;
  throw ended;
}

function missing(environment: Environment, scopes: readonly string[]): string[] {
  const granted = grantedScopes(environment);
  return scopes.filter((scope) => !granted.includes(scope));
}
