import type { DocumentedPage } from "@msp/workflows/ports";
import { linkTo, type ShelvedPage } from "./library.ts";

/** A page as the port tells it. */
export function toPage({
  id,
  organizationId,
  title,
  marker,
  sections,
  published,
  isArchived,
}: ShelvedPage): DocumentedPage {
  return {
    id,
    organizationId,
    title,
    ...(marker === undefined ? {} : { marker }),
    text: sections.join("\n\n"),
    isPublished: published > 0 && published === sections.length,
    isArchived,
    link: linkTo("pages", id),
  };
}
