import type { AutotaskClient } from "../client/autotask-client.ts";
import type { ReadOptions } from "../client/query/query-options.ts";
import { latestStamp } from "../mapping/latest-stamp.ts";
import { type WebhookEntity, watchableEntities } from "./webhook-entity.ts";

/** A record with the last change of it that Autotask shows. */
export interface ChangedRecord {
  readonly id: number;
  /** Milliseconds since 1970, by Autotask's clock. */
  readonly at: number;
}

/** Reading any of the watched entities by its stamps; which fields those are is the table's to say. */
interface StampedEntity {
  query(filter: object, options: object): AsyncIterable<{ readonly id: number; readonly [stamp: string]: unknown }>;
  information(options: {
    readonly maxAgeMs: number;
  }): Promise<{ readonly canQuery: boolean; readonly userAccessForQuery: string }>;
}

/** The records that changed in `[from, until)`, in milliseconds since 1970; "no permission" where this account may not look. */
export async function readChangedRecords(
  client: AutotaskClient,
  entity: WebhookEntity,
  { from, until, ...options }: ReadOptions & { readonly from: number; readonly until: number },
): Promise<readonly ChangedRecord[] | "no permission"> {
  const { client: name, stamps } = watchableEntities[entity];
  const records = client[name] as unknown as StampedEntity;
  const gte = new Date(from);
  const changed: ChangedRecord[] = [];
  const filter = { or: stamps.map((stamp) => ({ [stamp]: { gte } })) };
  for await (const record of records.query(filter, { ...options, includeFields: stamps })) {
    const at = latestStamp(record as { readonly [stamp: string]: string | null }, stamps);
    if (from <= at && at < until) changed.push({ id: record.id, at });
  }
  if (changed.length > 0) return changed;
  // Asked each time: what was allowed a quarter of an hour ago says nothing about this answer.
  const { canQuery, userAccessForQuery } = await records.information({ maxAgeMs: 0 });
  return canQuery && userAccessForQuery !== "None" ? changed : "no permission";
}
