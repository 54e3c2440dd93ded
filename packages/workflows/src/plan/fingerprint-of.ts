import type { Json } from "../ports/json.ts";
import type { WriteRequest } from "../ports/write-request.ts";
import { canonicalJson } from "../run/journal/canonical-json.ts";
import { sha256 } from "../run/journal/sha256.ts";

/** What a write means, as a hash: never its marker, its time or its wording on the wire. */
export const fingerprintOf = (write: Pick<WriteRequest, "system" | "operation" | "target" | "fields">): string =>
  sha256(
    canonicalJson({
      system: write.system,
      operation: write.operation,
      target: write.target,
      fields: write.fields as Json,
    }),
  ).slice(0, 16);
