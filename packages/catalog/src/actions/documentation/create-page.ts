import { defineAction } from "@msp/workflows";
import * as z from "zod";

/** Creates an empty draft of a page at a customer. Its title carries a marker, so an attempt whose answer was lost is looked up before it is made again. */
export const createPage = defineAction({
  id: "documentation.create-page",
  title: "Create a page in the customer's documentation",
  effect: "write",
  uses: ["documentation"],
  input: z.object({ organizationId: z.string(), title: z.string() }),
  output: z.object({ pageId: z.string() }),
  run: ({ input, ports }) => ports.documentation.createPage(input),
  again: {
    async lookUp({ input: { organizationId }, ports, marker }) {
      const { matches, controlSeen } = await ports.documentation.findPagesByMarker({ organizationId, marker });
      return { matches: matches.map(({ id }) => ({ pageId: id })), controlSeen };
    },
  },
  async verify({ input, output, ports, marker: sent }) {
    const { organizationId, title, link, ...page } = await ports.documentation.getPage(output.pageId);
    const marker = page.marker === sent ? "kept" : "missing";
    if (organizationId !== input.organizationId)
      return { seen: false, reason: `the page is at organization ${organizationId}`, marker };
    if (title !== input.title.trim()) return { seen: false, reason: `the title reads "${title}"`, marker };
    return { seen: true, evidence: { title, ...(link === undefined ? {} : { link }) }, marker };
  },
});
