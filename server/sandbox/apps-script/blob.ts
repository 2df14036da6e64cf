import { Buffer } from "node:buffer";
import { orNull, text } from "./arguments.ts";
import { argumentOf, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";

export interface BlobHandle extends Handle {
  readonly bytes: Uint8Array;
  type: string | null;
  name: string | null;
}

const { other } = callsOn<BlobHandle>();

const BLOB: Service<BlobHandle> = {
  name: "Utilities.Blob",
  needs: "nothing",
  calls: {
    // Bytes in Apps Script are signed.
    getBytes: [other([], ({ bytes }) => [...new Int8Array(bytes)])],
    getDataAsString: [other([], ({ bytes }) => Buffer.from(bytes).toString("utf8"))],
    getContentType: [other([], ({ type }) => type)],
    setContentType: [
      other([orNull(text)], (self, type) => {
        self.type = type;
        return ITSELF;
      }),
    ],
    getName: [other([], ({ name }) => name)],
    setName: [
      other([text], (self, name) => {
        self.name = name;
        return ITSELF;
      }),
    ],
  },
};

export const blob = argumentOf<BlobHandle>("Utilities.Blob");

export function presentBlob(
  { environment }: Handle,
  bytes: Uint8Array,
  type: string | null,
  name: string | null,
): object {
  return present(BLOB, { environment, bytes, type, name });
}
