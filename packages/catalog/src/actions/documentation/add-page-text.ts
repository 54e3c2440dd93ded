import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { holdsText } from "../../documentation/holds-text.ts";

/** Adds a section of plain text to the draft of a page, once: a section that says the same is left as it is. */
export const addPageText = defineAction({
  id: "documentation.add-page-text",
  title: "Write the text on the page",
  effect: "write",
  uses: ["documentation"],
  input: z.object({ pageId: z.string(), text: z.string() }),
  output: z.object({}),
  async run({ input: { pageId, text }, ports }) {
    await ports.documentation.addPageText(pageId, text);
    return {};
  },
  again: "safe",
  async verify({ input, ports }) {
    const { title, text, link } = await ports.documentation.getPage(input.pageId);
    if (!holdsText(text, input.text)) return { seen: false, reason: `"${title}" does not hold the text` };
    return { seen: true, evidence: { page: title, ...(link === undefined ? {} : { link }) } };
  },
});
