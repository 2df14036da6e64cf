import { RestRefusal } from "./refusal.ts";

export function invalidArgument(
  message = "Request contains an invalid argument.",
  details?: readonly object[],
) {
  return new RestRefusal(message, {
    code: 400,
    status: "INVALID_ARGUMENT",
    reason: "badRequest",
    ...(details && { details }),
  });
}

/** A field mask of Sheets' that names what no answer has. */
export function noSuchPath(path: string): RestRefusal {
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return invalidArgument(undefined, [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [{ field: path, description }] },
  ]);
}

/** A parameter that Drive does not take as it is. */
export function badParameter(
  location: string,
  message: string,
  reason: "invalid" | "invalidParameter" | "required",
): RestRefusal {
  return new RestRefusal(message, {
    code: 400,
    status: "INVALID_ARGUMENT",
    reason,
    at: { location, locationType: "parameter" },
  });
}
