import type { Json } from "../../ports/json.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { RevealedSecrets } from "./revealed-secrets.ts";

/** A write as people and the journal may see it. Its fingerprint is made of this, so that a plan and the write it planned agree. */
export function scrubbedWrite(revealed: RevealedSecrets, write: WriteRequest): WriteRequest {
  const { facts, ...rest } = write;
  const scrubbed = revealed.scrub<Json>(toJsonValue(rest)) as unknown as Omit<WriteRequest, "facts">;
  return { ...scrubbed, facts };
}
