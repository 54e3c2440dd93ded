import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Shows the whole draft of a page to everybody who may read the customer's documentation. */
export const publishPage = defineAction({
  id: "documentation.publish-page",
  title: "Publish the page in the documentation",
  effect: "write",
  uses: ["documentation"],
  input: z.object({ pageId: z.string() }),
  output: z.object({}),
  async run({ input, ports }) {
    await ports.documentation.publishPage(input.pageId);
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { title, isPublished, link } = await ports.documentation.getPage(input.pageId);
    if (isPublished === undefined) return { seen: false, reason: "whether a page is published cannot be read" };
    if (!isPublished) return { seen: false, reason: `readers do not see all of "${title}"` };
    return { seen: true, evidence: { page: title, isPublished, ...(link === undefined ? {} : { link }) } };
  },
});
