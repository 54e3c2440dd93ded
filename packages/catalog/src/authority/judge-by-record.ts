import { AuthorityRules, defineWorkflow } from "@msp/workflows";
import { judgeAuthority } from "../actions/authority/judge-authority.ts";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { readCustomerRecord } from "../actions/documentation/read-customer-record.ts";
import { onFileOf, organizationOf } from "./on-file-of.ts";
import { RequestToConfirm } from "./request-to-confirm.ts";

/** What the customer's documentation alone says about a request; nobody is asked here. */
export const judgeByRecord = defineWorkflow({
  id: "confirm-request.judge-by-record",
  title: "Judge the request by the customer's record",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Finds in the documentation who may decide it, and says what is not known instead of guessing.",
  input: RequestToConfirm.extend({ rules: AuthorityRules }),
  steps: (flow) =>
    flow
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
      .step("judged", judgeAuthority, ({ input, company, record }) => ({
        companyId: input.companyId,
        onFile: onFileOf(company, record),
        requester: input.requester,
        concerns: input.concerns,
        matter: input.matter,
        isInWriting: input.isInWriting,
        rules: input.rules,
      })),
  output: ({ judged }) => judged,
});
