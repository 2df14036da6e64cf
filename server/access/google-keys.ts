import { createPublicKey } from "node:crypto";
// Of googleapis' many doors the lightest (40 to 80 ms): the library itself may lie at several places and versions.
import { auth } from "googleapis/build/src/apis/oauth2/index.js";
import { problem } from "../api/problem.ts";
import { demandThisMachine } from "./this-machine.ts";

/** https://developers.google.com/identity/gsi/web/guides/verify-google-id-token */
const ISSUERS = ["accounts.google.com", "https://accounts.google.com"];

export interface KeySource {
  /** Where Google's keys are fetched instead: on this machine only, where the sandbox stands in for Google. */
  readonly certsUrl?: string;
  /** Milliseconds that the keys' address may take for one answer; it is asked twice. */
  readonly patienceMs: number;
}

/**
 * Google's client with one meaning for whatever keeps its keys away: identity-keys-away. So many requests at once
 * fetch the keys once. They are kept as long as their Cache-Control says, and an answer that holds no keys is not kept.
 */
class KeyedClient extends auth.OAuth2 {
  #fetching: ReturnType<InstanceType<typeof auth.OAuth2>["getFederatedSignonCertsAsync"]> | undefined;

  override getFederatedSignonCertsAsync() {
    this.#fetching ??= super
      .getFederatedSignonCertsAsync()
      .catch((cause) => {
        throw problem("identity-keys-away", {}, cause);
      })
      .finally(() => {
        this.#fetching = undefined;
      });
    return this.#fetching;
  }
}

/** The client whose `verifyIdToken` knows Google's keys. It throws {Problem} identity-keys-away. */
export function keyedClient({ certsUrl, patienceMs }: KeySource): InstanceType<typeof auth.OAuth2> {
  if (certsUrl !== undefined) demandThisMachine("keys", certsUrl);
  const client = new KeyedClient({
    issuers: ISSUERS,
    ...(certsUrl !== undefined && { endpoints: { oauth2FederatedSignonPemCertsUrl: certsUrl } }),
    transporterOptions: {
      timeout: patienceMs,
      retryConfig: { retry: 1, noResponseRetries: 1 },
      responseType: "json",
      // A proxy of the office cannot reach this machine.
      ...(certsUrl !== undefined && { noProxy: [new URL(certsUrl).origin] }),
    },
  });
  client.transporter.interceptors.response.add({
    resolved: async (response) => {
      demandKeys(response.data);
      return response;
    },
  });
  return client;
}

/** RSA keys or certificates as PEM, by their ids. */
function demandKeys(data: unknown): void {
  const keys = typeof data === "object" && data !== null && !Array.isArray(data) ? Object.values(data) : [];
  if (keys.length === 0 || !keys.every(isRsa)) throw new Error("the answer holds no keys");
}

function isRsa(pem: unknown): boolean {
  return typeof pem === "string" && createPublicKey(pem).asymmetricKeyType === "rsa";
}
