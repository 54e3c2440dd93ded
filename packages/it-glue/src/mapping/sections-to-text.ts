import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { htmlToText } from "./html-to-text.ts";

/** The words of a document's sections in their order, with empty lines between them. */
export const sectionsToText = (sections: readonly ItGlueRecord<"documentSections">[]): string =>
  [...sections]
    .sort((left, right) => (left.attributes.sort ?? 0) - (right.attributes.sort ?? 0))
    .map(({ attributes: { content, rendered_content: rendered } }) => htmlToText(content ?? rendered ?? ""))
    .filter((text) => text !== "")
    .join("\n\n");
