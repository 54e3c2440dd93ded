import { missingFromTenant, type Need, type Workflow } from "@msp/workflows";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { UnreachableReport } from "../../src/workstation-unreachable/unreachable-report.ts";
import { workstationUnreachable } from "../../src/workstation-unreachable/workstation-unreachable.ts";
import { testTenant } from "../support/test-tenant.ts";

type NeedsOf<W> = W extends Workflow<infer _In, infer _Out, infer U extends Need> ? U : never;
type InputOf<W> = W extends Workflow<infer In, infer _Out, infer _U extends Need> ? In : never;

describe("the work on an unreachable workstation", () => {
  it("takes a report, and the compiler knows every need by name", () => {
    expectTypeOf<InputOf<typeof workstationUnreachable>>().toEqualTypeOf<UnreachableReport>();
    expectTypeOf<NeedsOf<typeof workstationUnreachable>>().toEqualTypeOf<
      | "category:incident"
      | "checklist:workstation-shipping"
      | "port:devices"
      | "port:documentation"
      | "port:power"
      | "port:ticketing"
      | "priority:critical"
      | "priority:high"
      | "priority:medium"
      | "queue:service-desk"
      | "role:admin"
      | "role:senior-specialist"
      | "role:technician"
      | "status:complete"
      | "template:workstation-unreachable"
    >();
  });

  it("needs nothing that the tenant of these tests does not bind, and sends no mail", () => {
    expect(missingFromTenant(workstationUnreachable, testTenant())).toEqual([]);
    expect(workstationUnreachable.needs).not.toContain("port:mail");
  });
});
