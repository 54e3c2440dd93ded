import { Secret } from "@msp/adapter-kit";
import { InvalidRequestError, type Json, NotFoundError } from "@msp/workflows/ports";
import { mergeTraits, type Traits } from "../../mapping/merge-traits.ts";
import { refusedHere } from "../refused-here.ts";
import type { ResourceClient } from "../resource/resource-client.ts";
import type { ResourceRecord } from "../resource/resource-record.ts";
import type { flexibleAssetFields } from "../resources/flexible-asset-fields.ts";
import type { flexibleAssets } from "../resources/flexible-assets.ts";
import { type ResourceId, toId } from "../wire/to-id.ts";
import { toSecretJson } from "../write/secret-json.ts";
import type { WriteOptions } from "../write/write-options.ts";

/** New values of traits by their keys; null takes one away. A password is a `Secret`, so that it is not seen on its way. */
export interface TraitChanges {
  readonly [key: string]: Json | Secret;
}

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
  changes: TraitChanges,
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
  const seen = known.filter(({ attributes: { kind: fieldKind, name_key: key } }) => {
    const value = fieldKind === "Password" ? changes[key ?? ""] : undefined;
    return value !== undefined && value !== null && !(value instanceof Secret);
  });
  if (seen.length > 0) {
    const names = seen.map(({ attributes }) => attributes.name).join(", ");
    throw refusedHere(operation, `${names} needs a Secret of @msp/adapter-kit, so that it is not seen on its way.`);
  }
  const merged = mergeTraits(
    current as Traits,
    known.flatMap(({ attributes: { name_key: key, name, kind: fieldKind } }) =>
      typeof key === "string" ? [{ key, name: name ?? key, kind: fieldKind ?? "" }] : [],
    ),
    Object.fromEntries(
      Object.entries(changes).map(([key, value]) => [key, value instanceof Secret ? toSecretJson(value) : value]),
    ),
  );
  if (!merged.ok) throw refusedHere(operation, `${merged.problems.join("; ")}. Nothing was written.`);
  return assets.update(own, { traits: merged.traits }, options);
}
