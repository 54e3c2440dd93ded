import type { RelatedRecord } from "../client/resource/resource-record.ts";

/** The ids a record has in other systems. Which system an id belongs to was never seen in an answer. */
export const remoteIds = (adapters: readonly RelatedRecord[]): readonly string[] =>
  adapters.flatMap(({ attributes: { remote_id: id } }) =>
    (typeof id === "string" && id !== "") || typeof id === "number" ? [String(id)] : [],
  );
