import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readPage } from "../actions/documentation/read-page.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { organizationOf } from "../authority/on-file-of.ts";
import { filePage } from "../documentation/file-page.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { technician } from "../roles/technician.ts";

/** Files a permission where the customer's documentation is kept, and reads the page back; a technician files it where that is not possible here. */
export const filePermission = defineWorkflow({
  id: "software-permission.file",
  title: "File the permission in the documentation",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Who permitted what, on which evidence, is found later by whoever asks, without the ticket.",
  input: z.object({
    ticketId: z.string(),
    ticketNumber: z.string(),
    companyId: z.string(),
    title: z.string().min(1),
    text: z.string().min(1),
  }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("company", findDocumentedCompany, ({ input }) => ({ companyId: input.companyId }))
      .when(
        "the documentation knows the customer",
        ({ company }) => company.outcome === "linked",
        (flow) =>
          flow
            .run(
              "page",
              filePage,
              ({ input, company }) => ({
                organizationId: organizationOf(company),
                title: input.title,
                text: input.text,
              }),
              { source: "customer" },
            )
            .step("readBack", readPage, ({ page }) => ({ pageId: page.pageId }), {
              title: "Read the page back as others see it",
            }),
        (flow) =>
          flow.task("filed", {
            title: "File the permission yourself",
            role: technician,
            remind: ({ reminding }) => reminding,
            ticket: ({ input }) => input.ticketId,
            instructions: ({ input }) =>
              `The customer's documentation cannot be reached here. File this for ticket ${input.ticketNumber}, and say where:\n${input.title}\n${input.text}`,
            answer: z.object({ where: z.string().min(1).describe("Where it was filed") }),
            source: "customer",
          }),
      ),
  output: ({ page, readBack, filed }) => ({
    where: filed?.where ?? linkOf(readBack) ?? `page ${page?.pageId ?? ""} of the documentation`,
  }),
});

const linkOf = (
  read: { readonly outcome: string; readonly page?: { readonly link?: string | undefined } } | undefined,
) => read?.page?.link;
