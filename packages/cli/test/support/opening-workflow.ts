import { removeContactTemplate } from "@msp/catalog";
import { openTicket } from "@msp/catalog/actions";
import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";

/** Opens one ticket, of the category that the tests' rule is about. */
export const openingWorkflow = defineWorkflow({
  id: "open-one",
  title: "Open one ticket",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Leaves a ticket of ours behind.",
  input: z.strictObject({ companyId: z.string(), contactId: z.string() }),
  steps: (flow) =>
    flow.step("opened", openTicket(removeContactTemplate), ({ input }) => ({ ...input, title: "Opened by a run" })),
  output: ({ opened }) => opened,
});
