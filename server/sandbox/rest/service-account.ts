import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, verify } from "node:crypto";

/** Google's own format of a service account's key file. */
export interface KeyFile {
  readonly type: "service_account";
  readonly project_id: string;
  readonly private_key_id: string;
  /** PKCS 8, PEM. */
  readonly private_key: string;
  readonly client_email: string;
  readonly client_id: string;
  readonly auth_uri: string;
  readonly token_uri: string;
  readonly auth_provider_x509_cert_url: string;
  readonly client_x509_cert_url: string;
  readonly universe_domain: string;
}

/** Claims of a JWT, as whoever signed it wrote them. */
export type Claims = Readonly<Record<string, unknown>>;

const PROJECT = { id: "ita-sandbox", number: "100000000001" } as const;

/** The address that files are shared with. */
export const ACCOUNT_EMAIL = `ita-measures@${PROJECT.id}.iam.gserviceaccount.com`;

/** The service account of the sandbox's own project, with a key made for this run. */
export class ServiceAccount {
  readonly email = ACCOUNT_EMAIL;
  readonly project = PROJECT;
  readonly #keyId = randomBytes(20).toString("hex");
  readonly #privateKey: string;
  readonly #publicKey: KeyObject;

  constructor() {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    this.#privateKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    this.#publicKey = createPublicKey(privateKey);
  }

  /** @param origin where the sandbox stands in for Google: "http://127.0.0.1:8080" */
  keyFile(origin: string): KeyFile {
    return {
      type: "service_account",
      project_id: this.project.id,
      private_key_id: this.#keyId,
      private_key: this.#privateKey,
      client_email: this.email,
      client_id: "100000000000000000001",
      auth_uri: `${origin}/o/oauth2/auth`,
      token_uri: `${origin}/token`,
      auth_provider_x509_cert_url: `${origin}/oauth2/v1/certs`,
      client_x509_cert_url: `${origin}/robot/v1/metadata/x509/${encodeURIComponent(this.email)}`,
      universe_domain: "googleapis.com",
    };
  }

  /** The claims of a JWT that this account's key signed with RS256; undefined for any other. */
  claimsOf(jwt: string): Claims | undefined {
    const [header = "", claims = "", signature = "", ...more] = jwt.split(".");
    const { alg, kid = this.#keyId } = readPart(header) ?? {};
    if (more.length > 0 || alg !== "RS256" || kid !== this.#keyId) return undefined;
    const signed = Buffer.from(`${header}.${claims}`);
    const isSigned = verify("sha256", signed, this.#publicKey, Buffer.from(signature, "base64url"));
    return isSigned ? readPart(claims) : undefined;
  }
}

/** The claims of a JWT, whoever signed it; undefined for what is none. */
export function readClaims(jwt: string): Claims | undefined {
  return readPart(jwt.split(".")[1] ?? "");
}

function readPart(part: string): Claims | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof read === "object" && read !== null ? (read as Claims) : undefined;
  } catch {
    return undefined;
  }
}
