import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { mergeTraits, type Traits } from "../../mapping/merge-traits.ts";
import { refusedHere } from "../refused-here.ts";
import type { ResourceClient } from "../resource/resource-client.ts";
import type { ResourceRecord } from "../resource/resource-record.ts";
import type { flexibleAssetFields } from "../resources/flexible-asset-fields.ts";
import type { flexibleAssets } from "../resources/flexible-assets.ts";
import { type ResourceId, toId } from "../wire/to-id.ts";
import type { WriteOptions } from "../write/write-options.ts";

/** The two resources a merge needs. */
export interface AssetClients {
  readonly assets: ResourceClient<typeof flexibleAssets>;
  readonly fields: ResourceClient<typeof flexibleAssetFields>;
}

/**
 * Changes some traits of a flexible asset and keeps the others: reads it and the fields of its kind, merges, writes whole, once. Throws
 * `InvalidRequestError` where something would be lost. There is no lock: what somebody saves between the read and the write is overwritten.
 */
export async function mergeAssetTraits(
  { assets, fields }: AssetClients,
  id: ResourceId,
  changes: Traits,
  options: WriteOptions = {},
): Promise<ResourceRecord<typeof flexibleAssets>> {
  const operation = "merging traits of flexible_assets";
  const own = toId(id, "the id", operation);
  if (Object.keys(changes).length === 0) throw refusedHere(operation, "nothing is to be changed.");
  const { beforeWrite: _, ...reading } = options;
  const asset = await assets.get(own, reading);
  if (asset === undefined)
    throw new NotFoundError(`it-glue: there is no flexible asset ${own}.`, { system: "it-glue", operation });
  const kind = asset.attributes.flexible_asset_type_id;
  const current = asset.attributes.traits;
  if (typeof kind !== "string" || typeof current !== "object" || current === null || Array.isArray(current)) {
    throw new InvalidRequestError(
      `it-glue: flexible asset ${own} came without its kind or its traits, so they cannot be kept. Nothing was written.`,
      { system: "it-glue", operation },
    );
  }
  const known = await fields.all(kind, reading);
  const merged = mergeTraits(
    current as Traits,
    known.flatMap(({ attributes: { name_key: key, name, kind: fieldKind } }) =>
      typeof key === "string" ? [{ key, name: name ?? key, kind: fieldKind ?? "" }] : [],
    ),
    changes,
  );
  if (!merged.ok) throw refusedHere(operation, `${merged.problems.join("; ")}. Nothing was written.`);
  return assets.update(own, { traits: merged.traits }, options);
}
