import { errorInfo, RestRefusal } from "./refusal.ts";

/** @param seconds until the next request will be let in */
export function overQuota(quota: {
  readonly project: string;
  readonly perUser: boolean;
  readonly limit: number;
  readonly seconds: number;
}): RestRefusal {
  const named = quota.perUser ? "Read requests per minute per user" : "Read requests per minute";
  const service = "sheets.googleapis.com";
  return new RestRefusal(
    `Quota exceeded for quota metric 'Read requests' and limit '${named}' of service '${service}' for consumer 'project_number:${quota.project}'.`,
    {
      code: 429,
      status: "RESOURCE_EXHAUSTED",
      reason: "rateLimitExceeded",
      details: [
        errorInfo("RATE_LIMIT_EXCEEDED", {
          service,
          consumer: `projects/${quota.project}`,
          quota_metric: `${service}/read_requests`,
          quota_limit: quota.perUser ? "ReadRequestsPerMinutePerUser" : "ReadRequestsPerMinutePerProject",
          quota_limit_value: String(quota.limit),
          quota_location: "global",
        }),
      ],
      headers: { "Retry-After": String(quota.seconds) },
    },
  );
}

/** A bad day of Google's. */
export function unwell(code: 500 | 502 | 503 | 504): RestRefusal {
  const [message, status] = UNWELL[code];
  return new RestRefusal(message, { code, status, reason: "backendError" });
}

const UNWELL = {
  500: ["Internal error encountered.", "INTERNAL"],
  502: ["Bad Gateway", "UNAVAILABLE"],
  503: ["The service is currently unavailable.", "UNAVAILABLE"],
  504: ["Deadline expired before operation could complete.", "DEADLINE_EXCEEDED"],
} as const;
