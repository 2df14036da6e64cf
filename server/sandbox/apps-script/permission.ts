import { SheetsRefusal } from "../unknown.ts";
import type { AuthModeName, Environment } from "./environment.ts";

/** What a call needs of the person and of Google. */
export type Need =
  | "nothing"
  | "menu"
  | "services"
  | "document"
  | "dialog"
  | "properties"
  | "fetch"
  | "identity"
  | "email";

const AUTH = "https://www.googleapis.com/auth/";

/** One of these scopes opens the door; none stands for a door that is always open. */
const SCOPES: Readonly<Partial<Record<Need, readonly string[]>>> = {
  document: [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`],
  dialog: [`${AUTH}script.container.ui`],
  fetch: [`${AUTH}script.external_request`],
  email: [`${AUTH}userinfo.email`],
};

/** What a simple trigger may do (developers.google.com, "Editor add-on authorization", table of modes). */
const ALLOWED: Readonly<Record<AuthModeName, (need: Need) => boolean>> = {
  NONE: (need) => need === "nothing" || need === "menu",
  LIMITED: (need) => ["nothing", "menu", "services", "document", "properties"].includes(need),
  FULL: () => true,
};

/** @throws {SheetsRefusal} in Google's words, when this run may not make the call */
export function demandPermission(environment: Environment, call: string, need: Need): void {
  const { run } = environment;
  const scopes = SCOPES[need] ?? [];
  const granted = grantedScopes(environment);
  const hasScope = scopes.length === 0 || scopes.some((scope) => granted.includes(scope));
  if (ALLOWED[run.authMode](need) && hasScope) return;
  const required = scopes.length > 1 ? `(${scopes.join(" || ")})` : (scopes[0] ?? "");
  throw new SheetsRefusal(
    `You do not have permission to call ${call}.${required && ` Required permissions: ${required}`}`,
  );
}

/** Scopes that the manifest asks for and the person gave. */
export function grantedScopes({ manifest, person }: Environment): readonly string[] {
  const { granted } = person;
  return granted ? manifest.oauthScopes.filter((scope) => granted.includes(scope)) : manifest.oauthScopes;
}
