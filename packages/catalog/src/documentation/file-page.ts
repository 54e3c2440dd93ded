import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addPageText } from "../actions/documentation/add-page-text.ts";
import { createPage } from "../actions/documentation/create-page.ts";
import { publishPage } from "../actions/documentation/publish-page.ts";

/** Files what was done or found as a page of the customer's documentation, for people who may read that and nobody else. */
export const filePage = defineWorkflow({
  id: "file-page",
  title: "File a page in the customer's documentation",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Leaves a page with what was done or found where the next technician looks, once, published and read back.",
  input: z.object({ organizationId: z.string(), title: z.string(), text: z.string() }),
  steps: (flow) =>
    flow
      .step("created", createPage, ({ input: { organizationId, title } }) => ({ organizationId, title }), {
        source: "practice",
      })
      .step("written", addPageText, ({ created, input: { text } }) => ({ pageId: created.pageId, text }), {
        source: "practice",
      })
      .step("published", publishPage, ({ created }) => ({ pageId: created.pageId }), { source: "practice" }),
  output: ({ created }) => ({ pageId: created.pageId }),
});
