import { type AnyWorkflow, checkWorkflow, missingFromTenant } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { adminInstall } from "../src/admin-install/admin-install.ts";
import { applyTicketTemplate } from "../src/apply-ticket-template/apply-ticket-template.ts";
import { offboardingForm } from "../src/forms/offboarding-form.ts";
import * as catalog from "../src/index.ts";
import { removeContact } from "../src/remove-contact/remove-contact.ts";
import { softwarePermission } from "../src/software-permission/software-permission.ts";
import { removeContactTemplate } from "../src/templates/remove-contact-template.ts";
import { testTenant } from "./support/test-tenant.ts";

const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === "object" && value !== null && "nodes" in value && "purpose" in value;
const workflows = [
  ...Object.values<unknown>(catalog).filter(isWorkflow),
  applyTicketTemplate(removeContactTemplate, offboardingForm),
];

describe.each(workflows.map((workflow) => [workflow.id, workflow] as const))("%s", (_, workflow) => {
  it("has no error", () => {
    expect(checkWorkflow(workflow).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("warns of nothing but mails, which nobody can read back", () => {
    for (const { rule, path } of checkWorkflow(workflow)) {
      expect(rule).toBe("read-back");
      expect(path).toMatch(/mailed$/);
    }
  });
});

describe("what the removal needs", () => {
  it("is all bound by the tenant of these tests, and by nothing less", () => {
    expect(missingFromTenant(removeContact, testTenant())).toEqual([]);
    expect([...removeContact.needs].sort()).toEqual([
      "category:administrative-change",
      "checklist:user-removal",
      "form:offboarding",
      "notification:remind-offboarding-form",
      "notification:send-offboarding-form",
      "port:devices",
      "port:documentation",
      "port:elevation",
      "port:mail",
      "port:ticketing",
      "priority:high",
      "priority:medium",
      "queue:administration",
      "role:admin",
      "role:authorised-contact",
      "role:senior-specialist",
      "role:technician",
      "status:complete",
      "status:in-progress",
      "status:waiting-customer",
      "template:remove-contact",
    ]);
  });

  it("orders the steps that depend on each other, in every part", () => {
    const rules = workflows.flatMap(({ ordering }) => ordering.map(({ earlier, later }) => `${earlier} < ${later}`));
    expect(rules).toEqual(
      expect.arrayContaining([
        "snapshot < blocked",
        "mailbox/converted < licences",
        "handled[]/retirement/agentsRemoved < handled[]/retirement/records",
        "handled[]/retirement/agentsRemoved < handled[]/retirement/retired",
        "verification < completed",
      ]),
    );
  });
});

describe("what an installation needs", () => {
  it("is all bound by the tenant of these tests", () => {
    expect(missingFromTenant(adminInstall, testTenant())).toEqual([]);
    expect(missingFromTenant(softwarePermission, testTenant())).toEqual([]);
  });

  it("has nothing decided or typed before the evidence, the permission and the audit are there", () => {
    const rules = workflows.flatMap(({ ordering }) => ordering.map(({ earlier, later }) => `${earlier} < ${later}`));
    expect(rules).toEqual(
      expect.arrayContaining([
        "evidenceNoted < decision/inTime/goAhead/decided",
        "permission < decision",
        "rights < completed",
        "agreed/audited < typed",
        "rotated < documented",
        "filed < work",
      ]),
    );
  });
});
