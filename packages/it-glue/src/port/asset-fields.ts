import type { ResourceId } from "../client/wire/to-id.ts";
import type { AssetField } from "../mapping/misfit-of-record-type.ts";
import type { DocumentationSession } from "./documentation-session.ts";

/** The fields of a flexible asset type. They change rarely, so they are kept for a while. */
export async function assetFields(
  { client, reading, remembered }: DocumentationSession,
  typeId: ResourceId,
): Promise<readonly AssetField[]> {
  return remembered(`fields ${typeId}`, async () => {
    const fields = await client.flexibleAssetFields.all(typeId, reading);
    return fields.flatMap(({ attributes: { name_key: key, name, kind, tag_type: tagType } }) =>
      typeof key === "string" ? [{ key, name: name ?? key, kind: kind ?? "", tagType: tagType ?? undefined }] : [],
    );
  });
}
