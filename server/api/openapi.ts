import { FILE_LIMITS } from "../xlsx/limits.ts";
import { TASKS, type Task } from "./job.ts";
import { JSON_TYPE, PROBLEM_TYPE, XLSX_TYPE } from "./media.ts";
import { OPTIONS_OF } from "./options.ts";
import { problemCodes } from "./problem.ts";
import { ref, type Schema } from "./schema-parts.ts";
import { gridBody, OPTION_SCHEMAS, SCHEMAS } from "./schemas.ts";

/** Of what is described here, not of the program: another first number where a program that calls it must change. */
const API_VERSION = "1.0.0";

const FILE = { type: "string", contentMediaType: XLSX_TYPE, contentEncoding: "binary" };

interface Answers {
  readonly summary: string;
  readonly answer: string;
  readonly content: Schema;
  readonly headers?: Schema;
}

const FILE_NAME = {
  "Content-Disposition": { schema: { type: "string" }, description: "A name to save it under (RFC 6266)." },
};

const ANSWERS: Readonly<Record<Task, Answers>> = {
  check: {
    summary: "What is to be mended in a workbook, cell by cell",
    answer: "Findings in the order of the workbook, and the assessor's checklist",
    content: { [JSON_TYPE]: { schema: ref("Check") } },
  },
  fix: {
    summary: "A workbook with its safe fixes written in",
    answer:
      "For an .xlsx the mended .xlsx, or with Accept: application/json what was changed; for a Grid the mended Grid",
    content: { [XLSX_TYPE]: { schema: FILE }, [JSON_TYPE]: { schema: ref("Fixed") } },
    headers: { ...FILE_NAME, Vary: { schema: { const: "Accept" } } },
  },
  report: {
    summary: "The official report of a workbook",
    answer: "The report",
    content: { [XLSX_TYPE]: { schema: FILE } },
    headers: {
      ...FILE_NAME,
      "Ita-Fingerprint": {
        schema: { type: "string", pattern: "^[0-9a-f]{64}$" },
        description: "SHA-256 of the facts that the report says, as printed in it; the same on any day.",
      },
    },
  },
  summary: {
    summary: "A workbook in figures",
    answer: "Progress by measure, unit, indicator and month, and the checklist",
    content: { [JSON_TYPE]: { schema: ref("Summary") } },
  },
};

const REQUEST_ID = {
  "X-Request-Id": { schema: { type: "string" }, description: "Sent back where it was sent, else made up." },
};
const ETAG = {
  ETag: { schema: { type: "string" }, description: "SHA-256 of the answer's bytes." },
};

/** The problems of some codes as one answer; each code has an example, which is what its `type` leads to. */
function problems(status: number): Schema {
  const codes = problemCodes().filter((code) => code.status === status);
  return {
    description: codes.map(({ code }) => code).join(", "),
    headers: {
      ...REQUEST_ID,
      ...((status === 503 || status === 429) && {
        "Retry-After": { schema: { type: "integer" }, description: "Seconds to wait." },
      }),
      ...(status === 401 && { "WWW-Authenticate": { schema: { const: "Bearer" } } }),
      ...(status === 405 && { Allow: { schema: { type: "string" } } }),
    },
    content: {
      [PROBLEM_TYPE]: {
        schema: ref("Problem"),
        examples: Object.fromEntries(
          codes.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }]),
        ),
      },
    },
  };
}

const NOT_MODIFIED = {
  description:
    "If-None-Match named the answer's ETag: these requests change nothing, so they are answered as a GET is",
  headers: { ...REQUEST_ID, ...ETAG },
};

const FORBIDDEN = {
  description: "Local mode answers this machine only: the Host, Origin or site of the request is another",
  content: { "text/plain": { schema: { type: "string" } } },
};

function operation(task: Task): Schema {
  const { summary, answer, content, headers } = ANSWERS[task];
  const statuses = [400, 408, 413, 415, 422, 500, 503];
  return {
    operationId: task,
    summary,
    parameters: [
      ...OPTIONS_OF[task].map((name) => ({
        name,
        in: "query",
        ...(name === "codes" && { style: "form", explode: false }),
        description: "With an .xlsx body only; with a Grid it stands in the body.",
        schema: OPTION_SCHEMAS[name],
      })),
      { name: "If-None-Match", in: "header", schema: { type: "string" } },
      { name: "X-Request-Id", in: "header", schema: { type: "string", pattern: "^[A-Za-z0-9_=-]{1,64}$" } },
    ],
    requestBody: {
      required: true,
      description: `No more than ${FILE_LIMITS.fileBytes} bytes, not compressed.`,
      content: {
        [XLSX_TYPE]: { schema: FILE },
        "application/octet-stream": { schema: FILE },
        [JSON_TYPE]: { schema: gridBody(OPTIONS_OF[task]) },
      },
    },
    responses: {
      200: { description: answer, headers: { ...REQUEST_ID, ...ETAG, ...headers }, content },
      304: NOT_MODIFIED,
      403: FORBIDDEN,
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  };
}

const probe = (summary: string, state: string, unavailable: boolean): Schema => ({
  get: {
    operationId: state,
    summary,
    responses: {
      200: {
        description: state,
        headers: REQUEST_ID,
        content: {
          [JSON_TYPE]: {
            schema: {
              type: "object",
              properties: { status: { const: state } },
              required: ["status"],
              additionalProperties: false,
            },
          },
        },
      },
      ...(unavailable && { 503: { $ref: "#/components/responses/503" } }),
    },
  },
});

const STATUSES = [...new Set(problemCodes().map(({ status }) => status))].sort();

/** All of the API as an OpenAPI 3.1 document. */
export const OPENAPI = {
  openapi: "3.1.1",
  info: {
    title: "ita-measures",
    version: API_VERSION,
    summary: "Checks, mends and reports the yearly integrity measures (ITA) of Thai local bodies",
    description:
      "Nothing that is sent is kept. The same body, options and day give the same bytes. Other methods are answered with 405, other addresses with 404, both as problem details.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "/" }],
  paths: {
    ...Object.fromEntries(TASKS.map((task) => [`/api/${task}`, { post: operation(task) }])),
    "/api/openapi.json": {
      get: {
        operationId: "openapi",
        summary: "This document",
        responses: {
          200: {
            description: "OpenAPI 3.1",
            headers: { ...REQUEST_ID, ...ETAG },
            content: { [JSON_TYPE]: { schema: { type: "object" } } },
          },
          304: NOT_MODIFIED,
        },
      },
    },
    "/healthz": probe("Does the process answer?", "alive", false),
    "/readyz": probe("Would the next job be taken?", "ready", true),
  },
  components: {
    schemas: SCHEMAS,
    responses: Object.fromEntries(STATUSES.map((status) => [status, problems(status)])),
    examples: Object.fromEntries(
      problemCodes().map(({ code, status, title }) => [
        code,
        {
          summary: title,
          value: { type: `/api/openapi.json#/components/examples/${code}`, title, status, code },
        },
      ]),
    ),
  },
};
