import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readCustomerRecord } from "../actions/documentation/read-customer-record.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { judgeSoftwareEvidence } from "../actions/software/judge-software-evidence.ts";
import { onFileOf, organizationOf } from "../authority/on-file-of.ts";
import { everydaySoftware } from "../policies/everyday-software.ts";
import { SoftwareFacts } from "../software/software-facts.ts";

/** Sees whether software may go without asking. Whether it is safe is no matter: it goes. */
export const judgeRemoval = defineWorkflow({
  id: "software-permission.judge-removal",
  title: "See whether it may go without asking",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "What a customer's people may install without asking they may remove without asking; all else is somebody's to decide.",
  input: z.object({ companyId: z.string(), facts: SoftwareFacts }),
  steps: (flow) =>
    flow
      .step("everyday", readPolicy(everydaySoftware), () => ({}), { source: "customer" })
      .step("company", findDocumentedCompany, ({ input }) => ({ companyId: input.companyId }))
      .when(
        "the documentation knows the customer",
        ({ company }) => company.outcome === "linked",
        (flow) =>
          flow.step("record", readCustomerRecord, ({ input, company }) => ({
            organizationId: organizationOf(company),
            companyId: input.companyId,
          })),
      )
      .step(
        "judged",
        judgeSoftwareEvidence,
        ({ input, everyday, company, record }) => ({
          added: [input.facts],
          scans: [],
          allowed: [...allowedOn(onFileOf(company, record)), ...everyday.applications],
        }),
        { title: "Look for it on the customer's list and among the everyday applications" },
      ),
  output: ({ judged }) => judged,
});

/** A record that cannot be read permits nothing. */
const allowedOn = (onFile: ReturnType<typeof onFileOf>) =>
  onFile.outcome === "found" ? onFile.record.allowedSoftware : [];
