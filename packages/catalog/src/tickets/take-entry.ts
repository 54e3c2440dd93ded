import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { readEntry } from "../actions/read-entry.ts";
import { Entry } from "./entry.ts";

/** Ends with what a request starts from: the company, or a ticket that is there and still open. Everything else ends the procedure before anything is written. */
export const takeEntry = defineWorkflow({
  id: "take-entry",
  title: "See what the request starts from",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Work begins for a company, or on a ticket, that is in the service desk and is not finished.",
  input: z.object({ entry: Entry }),
  steps: (flow) =>
    flow
      .step("read", readEntry, ({ input }) => input)
      .when(
        "it is not in the service desk",
        ({ read }) => read.outcome === "not found",
        (flow) => flow.stop(({ input }) => notThere(input.entry)),
      )
      .when(
        "the ticket is complete already",
        ({ read }) => read.outcome === "found" && read.isComplete,
        (flow) => flow.stop("The ticket is complete already. Open a new one, or reopen it and start again."),
      ),
  output: ({ read }) => ({
    companyId: read.outcome === "found" ? read.companyId : "",
    contactId: read.outcome === "found" ? read.contactId : undefined,
    ticketId: read.outcome === "found" ? read.ticketId : undefined,
    ticketNumber: read.outcome === "found" ? read.ticketNumber : undefined,
  }),
});

const notThere = (entry: Entry): string =>
  entry.kind === "adopt"
    ? `The service desk has no ticket with the id "${entry.ticketId}", or this account cannot see it. Its id is not its number: take it from the ticket's address, and start again.`
    : `The service desk has no company with the id "${entry.companyId}", or this account cannot see it. Take the id from the company's address, and start again.`;
