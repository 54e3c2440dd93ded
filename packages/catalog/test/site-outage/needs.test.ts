import { checkWorkflow, missingFromTenant, type Need, type Workflow } from "@msp/workflows";
import { expect, expectTypeOf, it } from "vitest";
import type { OutageRequest } from "../../src/site-outage/outage-request.ts";
import { siteOutage } from "../../src/site-outage/site-outage.ts";
import { testTenant } from "../support/test-tenant.ts";

type InputOf<W> = W extends Workflow<infer In, infer _Out, infer _U extends Need> ? In : never;
type NeedsOf<W> = W extends Workflow<infer _In, infer _Out, infer U extends Need> ? U : never;

const needs = [
  "category:incident",
  "notification:outage-known",
  "notification:outage-over",
  "notification:outage-update",
  "port:devices",
  "port:documentation",
  "port:mail",
  "port:ticketing",
  "priority:critical",
  "priority:high",
  "priority:medium",
  "queue:service-desk",
  "role:admin",
  "role:executive",
  "role:senior-specialist",
  "role:service-manager",
  "role:technician",
  "status:complete",
  "template:site-outage",
] as const;

it("what an outage needs is all bound by the tenant of these tests, and known to the compiler by name", () => {
  expect(missingFromTenant(siteOutage, testTenant())).toEqual([]);
  expect([...siteOutage.needs].sort()).toEqual(needs);
  expectTypeOf<NeedsOf<typeof siteOutage>>().toEqualTypeOf<(typeof needs)[number]>();
  expectTypeOf<InputOf<typeof siteOutage>>().toEqualTypeOf<OutageRequest>();
});

it("has no error, and warns of nothing but mails, which nobody can read back", () => {
  for (const { severity, rule, path } of checkWorkflow(siteOutage)) {
    expect({ severity, rule }).toEqual({ severity: "warning", rule: "read-back" });
    expect(path).toMatch(/mailed$/);
  }
});
