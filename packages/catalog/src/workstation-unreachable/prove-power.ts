import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readCustomerRecord } from "../actions/documentation/read-customer-record.ts";
import { proveOutlet } from "../actions/power/prove-outlet.ts";
import { outletReadiness } from "./outlet-readiness.ts";

/** Knows whether the machine hangs on an outlet that can be switched, and says in words why not. Reads only. */
export const provePower = defineWorkflow({
  id: "workstation-unreachable.prove-power",
  title: "Prove which outlet feeds the machine",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Which outlet feeds which machine stands in the customer's record or in the tenant's file; both, the machine and the outlet's own name have to agree before anything is switched.",
  input: z.object({ companyId: z.string(), deviceId: z.string(), deviceName: z.string() }),
  steps: (flow) =>
    flow
      .step("company", findDocumentedCompany, ({ input }) => ({ companyId: input.companyId }), { source: "practice" })
      .when(
        "the customer is documented",
        ({ company }) => company.outcome === "linked",
        (flow) =>
          flow.step(
            "record",
            readCustomerRecord,
            ({ input, company }) => ({
              organizationId: company.outcome === "linked" ? company.organizationId : "",
              companyId: input.companyId,
            }),
            { source: "practice" },
          ),
      )
      .recover(
        "proof",
        (flow) =>
          flow.step(
            "outlet",
            proveOutlet,
            ({ input, record }) => ({
              deviceId: input.deviceId,
              deviceName: input.deviceName,
              documented: record?.outcome === "found" ? record.record.outlets : [],
            }),
            {
              why: "A unit in the customer's own network may not be within reach of ours. Then nothing is switched, and a technician uses what is on site.",
              source: "practice",
            },
          ),
        (flow) => flow,
      ),
  output: ({ company, record, proof }) => ({
    readiness: outletReadiness(proof.outlet, proof.outcome === "failed" ? proof.reason : undefined),
    /** What a person who decides should know of the record. */
    doubts: doubtsAbout(company, record),
  }),
});

type Company = { readonly outcome: string; readonly reason?: string | undefined };
type OnFile =
  | { readonly outcome: "found"; readonly record: { readonly problems: readonly string[] } }
  | { readonly outcome: "none" | "several" }
  | { readonly outcome: "unreadable"; readonly reason: string };

function doubtsAbout(company: Company, record: OnFile | undefined): string[] {
  if (company.outcome === "not readable") return [`the documentation could not be read (${company.reason ?? ""})`];
  if (company.outcome === "several") return ["several customers of the documentation are linked to this one"];
  if (record?.outcome === "found")
    return record.record.problems.map((problem) => `on file, not understood: ${problem}`);
  if (record?.outcome === "several") return ["the customer has several records on file"];
  if (record?.outcome === "unreadable") return [`the customer's record could not be read (${record.reason})`];
  return [];
}
