import type { Connection } from "../connection/create-connection.ts";
import { type ResourceId, toId } from "../wire/to-id.ts";
import type { WriteOptions } from "../write/write-options.ts";

/**
 * Publishes the draft of a document, everybody's edits in it. What the answer holds is unconfirmed: read the document again and look at `published_at`.
 */
export async function publishDocument(
  connection: Connection,
  id: ResourceId,
  { beforeWrite, lane, signal, notAfter }: WriteOptions = {},
): Promise<void> {
  const operation = "publishing documents";
  const path = `documents/${toId(id, "the id", operation)}/publish`;
  const request = {
    method: "PATCH",
    path,
    parse: () => undefined,
    operation,
    beforeWrite,
    lane,
    signal,
    notAfter,
  } as const;
  await connection.write(request, false);
}
