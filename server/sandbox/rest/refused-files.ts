import { RestRefusal } from "./refusal.ts";

export function notShared(): RestRefusal {
  return new RestRefusal("The caller does not have permission", {
    code: 403,
    status: "PERMISSION_DENIED",
    reason: "forbidden",
  });
}

export function noEntity(): RestRefusal {
  return new RestRefusal("Requested entity was not found.", {
    code: 404,
    status: "NOT_FOUND",
    reason: "notFound",
  });
}

/** Drive's answer to an id that is none, or is not shared. */
export function noFile(id: string): RestRefusal {
  return new RestRefusal(`File not found: ${id}.`, {
    code: 404,
    status: "NOT_FOUND",
    reason: "notFound",
    at: { location: "fileId", locationType: "parameter" },
  });
}

/** An .xlsx in Drive that was never made a Google Sheet. */
export function officeFile(): RestRefusal {
  return new RestRefusal(
    "This operation is not supported for this document. The document must not be an Office file.",
    { code: 400, status: "FAILED_PRECONDITION", reason: "failedPrecondition" },
  );
}
