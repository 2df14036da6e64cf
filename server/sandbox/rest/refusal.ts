/** The two services answer refusals in bodies of their own shapes. */
export type Api = "sheets" | "drive";

interface RefusalFacts {
  /** The HTTP status. */
  readonly code: number;
  /** The name of the status (google.rpc.Code), which Drive tells with refused callers only. */
  readonly status: string;
  /** Google's older name for it, in `errors`. */
  readonly reason: string;
  /** Said in `errors` where it differs from the message. */
  readonly short?: string;
  /** The parameter or header it is about. */
  readonly at?: { readonly location: string; readonly locationType: "parameter" | "header" };
  readonly details?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What Google's REST interfaces refuse, in Google's own words. */
export class RestRefusal extends Error {
  override readonly name = "RestRefusal";
  readonly facts: RefusalFacts;

  constructor(message: string, facts: RefusalFacts) {
    super(message);
    this.facts = facts;
  }

  /**
   * Drive always lists `errors`, Sheets only under `$.xgafv=1` (measured at Google: github.com/brekkylab/backlot).
   */
  answer(api: Api, listsErrors = api === "drive"): Response {
    const { code, status, reason, short = this.message, at, details, headers } = this.facts;
    const error = {
      code,
      message: this.message,
      ...(listsErrors && { errors: [{ message: short, domain: "global", reason, ...at }] }),
      ...((api === "sheets" || code === 401 || status === "PERMISSION_DENIED") && { status }),
      ...(details && { details }),
    };
    return Response.json({ error }, { status: code, ...(headers && { headers }) });
  }
}

/** The part of a refusal that programs may go by. */
export function errorInfo(reason: string, metadata: Readonly<Record<string, string>>): object {
  return { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason, domain: "googleapis.com", metadata };
}
