import { errorInfo, RestRefusal } from "./refusal.ts";

const SIGN_IN =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

export function noCredentials(): RestRefusal {
  return new RestRefusal(
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    { code: 403, status: "PERMISSION_DENIED", reason: "forbidden" },
  );
}

/** For a token that is unknown or has expired. */
export function badToken(): RestRefusal {
  return new RestRefusal(`Request had invalid authentication credentials. ${SIGN_IN}`, {
    code: 401,
    status: "UNAUTHENTICATED",
    reason: "authError",
    short: "Invalid Credentials",
    at: { location: "Authorization", locationType: "header" },
    headers: { "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
  });
}

export function tooFewScopes(method: string): RestRefusal {
  return new RestRefusal("Request had insufficient authentication scopes.", {
    code: 403,
    status: "PERMISSION_DENIED",
    reason: "insufficientPermissions",
    short: "Insufficient Permission",
    details: [errorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT", { method })],
    headers: {
      "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
    },
  });
}
