import type { DocumentedPage } from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { readMarkedTitle } from "./marked-title.ts";
import { present } from "./present.ts";
import { sectionsToText } from "./sections-to-text.ts";

/** A document and the sections of its draft as the port tells them. */
export function toDocumentedPage(
  { id, attributes }: ItGlueRecord<"documents">,
  sections: readonly ItGlueRecord<"documentSections">[],
): DocumentedPage {
  return {
    id,
    organizationId: attributes.organization_id ?? "",
    ...readMarkedTitle(attributes.name ?? ""),
    text: sectionsToText(sections),
    isArchived: attributes.archived === true,
    ...present({ isPublished: isPublished(attributes, sections), link: attributes.resource_url }),
  };
}

/**
 * The moment of publishing is the safest sign there is (reported): readers see the draft when no section is younger. Undefined where the moment does not
 * come with the record at all.
 */
function isPublished(
  { published_at: publishedAt, published }: ItGlueRecord<"documents">["attributes"],
  sections: readonly ItGlueRecord<"documentSections">[],
): boolean | undefined {
  if (publishedAt === undefined) return published === false ? false : undefined;
  if (publishedAt === null || published === false) return false;
  return sections.every(({ attributes: { updated_at: editedAt } }) => {
    return editedAt == null || Date.parse(editedAt) <= Date.parse(publishedAt);
  });
}
