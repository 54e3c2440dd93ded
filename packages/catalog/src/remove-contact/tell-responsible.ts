import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { mailPrimaryResource } from "../actions/mail-primary-resource.ts";

/** Tells whoever is responsible for a ticket at this moment: by mail where that is wanted, and always by a note on the ticket. */
export const tellResponsible = defineWorkflow({
  id: "tell-responsible",
  title: "Tell the primary resource",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A note keeps the ticket's history complete, but mails nobody; so the person responsible now gets a mail as well.",
  input: z.object({ ticketId: z.string(), title: z.string(), text: z.string(), byMail: z.boolean() }),
  steps: (flow) =>
    flow
      .step("noted", addInternalNote, ({ input: { ticketId, title, text } }) => ({ ticketId, title, text }))
      .when(
        "a mail is wanted as well",
        ({ input }) => input.byMail,
        (flow) =>
          flow.recover(
            "told",
            (flow) =>
              flow.step("mailed", mailPrimaryResource, ({ input: { ticketId, title, text } }) => ({
                ticketId,
                subject: title,
                text,
              })),
            (flow) => flow,
            { why: "A mail that could not be sent must not hold up the wait for the customer." },
          ),
      ),
  output: ({ told }) => ({ isMailed: told?.outcome === "succeeded" }),
});
