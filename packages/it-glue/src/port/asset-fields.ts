import type { ItGlueClient } from "../client/it-glue-client.ts";
import type { ReadOptions } from "../client/resource/resource-query.ts";
import type { ResourceId } from "../client/wire/to-id.ts";
import type { AssetField } from "../mapping/misfit-of-record-type.ts";
import type { DocumentationSession } from "./documentation-session.ts";

/** The fields of a flexible asset type. They change rarely, so they are kept for a while. */
export const assetFields = (
  { client, reading, remembered }: DocumentationSession,
  typeId: ResourceId,
): Promise<readonly AssetField[]> => remembered(`fields ${typeId}`, () => readAssetFields(client, typeId, reading));

/** The fields of a flexible asset type as they are now. */
export async function readAssetFields(
  client: ItGlueClient,
  typeId: ResourceId,
  reading: ReadOptions = {},
): Promise<readonly AssetField[]> {
  const fields = await client.flexibleAssetFields.all(typeId, reading);
  return fields.flatMap(({ attributes: { name_key: key, name, kind, tag_type: tagType } }) =>
    typeof key === "string" ? [{ key, name: name ?? key, kind: kind ?? "", tagType: tagType ?? undefined }] : [],
  );
}
