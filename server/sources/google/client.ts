// Two of Google's many services: the library's front door would load all of them (1.2 s and 157 MB).
import { drive, type drive_v3 } from "googleapis/build/src/apis/drive/index.js";
import { auth, sheets, type sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { demandThisMachine } from "../../access/this-machine.ts";
import { problem } from "../../api/problem.ts";
import { GOOGLE_LIMITS } from "./limits.ts";

/** A service account's key, as its JSON file has it. */
export interface ServiceKey {
  readonly client_email: string;
  readonly private_key: string;
  readonly private_key_id?: string;
}

/** As whom Google is asked, and where. */
export interface GoogleAccount {
  /** Application Default Credentials when absent (https://cloud.google.com/docs/authentication/application-default-credentials). */
  readonly key?: ServiceKey;
  /** What stands in for Google's APIs and for its tokens: on this machine only, for the sandbox. */
  readonly rootUrl?: string;
  readonly tokenUrl?: string;
}

/** Google's services, as the service's own account sees them. */
export interface GoogleClient {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
  /** The address that sheets are shared with, where the credentials tell it. */
  readonly account: () => Promise<string | undefined>;
  /** Asks Google for a token, which proves that the credentials are taken; it throws what the client throws. */
  readonly prove: () => Promise<void>;
}

/** Reading only; of Drive not even that, but what kind a file is. */
const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.readonly",
  "https://www.googleapis.com/auth/drive.metadata.readonly",
];
const TOKEN_HOST = "oauth2.googleapis.com";

type GoogleAuth = InstanceType<typeof auth.GoogleAuth>;

/** @throws {Problem} google-not-set where there are no credentials */
export async function googleClient({ key, rootUrl, tokenUrl }: GoogleAccount): Promise<GoogleClient> {
  const standIns = [rootUrl, tokenUrl].filter((url) => url !== undefined);
  for (const url of standIns) demandThisMachine("Google's answers", url);
  const transporterOptions = {
    timeout: GOOGLE_LIMITS.callMs,
    // A proxy of the office cannot reach this machine.
    ...(standIns.length > 0 && { noProxy: standIns.map((url) => new URL(url).origin) }),
  };
  const google = key ? withKey(key, transporterOptions) : withDefaults(transporterOptions);
  const client = await google.getClient().catch((cause) => {
    throw problem("google-not-set", {}, cause);
  });
  // Retries are this program's own: the library's wait for nothing that Google asks for, and count as calls.
  client.transporter.interceptors.request.add({
    resolved: async (request) => {
      const url = new URL(request.url);
      if (tokenUrl !== undefined && url.host === TOKEN_HOST) request.url = new URL(tokenUrl);
      request.retry = false;
      request.retryConfig = { retry: 0, noResponseRetries: 0 };
      return request;
    },
  });
  const options = { auth: google, retry: false, ...(rootUrl !== undefined && { rootUrl }) } as const;
  return {
    sheets: sheets({ version: "v4", ...options }),
    drive: drive({ version: "v3", ...options }),
    account: async () => key?.client_email ?? (await accountOf(google)),
    prove: async () => {
      await client.getAccessToken();
    },
  };
}

function withDefaults(transporterOptions: object): GoogleAuth {
  return new auth.GoogleAuth({ scopes: SCOPES, clientOptions: { transporterOptions } });
}

/** The library's own option for a key prints a warning. */
function withKey(
  { client_email, private_key, private_key_id }: ServiceKey,
  transporterOptions: object,
): GoogleAuth {
  const authClient = new auth.JWT({
    email: client_email,
    key: private_key,
    ...(private_key_id !== undefined && { keyId: private_key_id }),
    scopes: SCOPES,
    transporterOptions,
  });
  return new auth.GoogleAuth({ authClient });
}

async function accountOf(google: GoogleAuth): Promise<string | undefined> {
  try {
    return (await google.getCredentials()).client_email;
  } catch {
    // A person's own credentials have no such address; the sentence does without.
    return undefined;
  }
}
