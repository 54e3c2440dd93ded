import {
  DefinitionError,
  defineTenant,
  defineWorkflow,
  loadTenant,
  missingFromTenant,
  tenantFor,
} from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { sendMail, technician } from "./parts.ts";

const workflow = defineWorkflow({
  id: "needy",
  title: "Needs a queue and a role",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Tests what a tenant lacks.",
  input: z.object({ to: z.string() }),
  steps: (flow) =>
    flow
      .step("mailed", sendMail, ({ input }) => ({ to: [input.to], text: "" }))
      .task("asked", { role: technician, instructions: "Do it.", answer: z.null() }),
  output: () => ({}),
});

const tenantWith = (bindings: object) => loadTenant({ id: "example-msp", title: "Example MSP", bindings });
const queue = { queue: { onboarding: { label: "Onboarding" } } };
const role = { role: { technician: { label: "Technician" } } };

describe("tenantFor", () => {
  it("gives the same tenant back when nothing is missing", () => {
    const tenant = tenantWith({ ...queue, ...role });
    expect(tenantFor(workflow, tenant)).toBe(tenant);
    expect(missingFromTenant(workflow, tenant)).toEqual([]);
  });

  it("names the tenant, the workflow and everything that is missing, in the order of first use", () => {
    const refused = () => tenantFor(workflow, tenantWith({ role: { other: { label: "Other" } } }));
    expect(refused).toThrow(DefinitionError);
    expect(refused).toThrow(
      'Tenant "example-msp" lacks queue:onboarding, role:technician, which "needy" needs. Add them to the tenant file under "bindings".',
    );
  });

  it("speaks of one thing in the singular", () => {
    expect(() => tenantFor(workflow, tenantWith(queue))).toThrow(/lacks role:technician, .* Add it to the tenant file/);
  });

  it("leaves ports to the host: they are no names of a tenant", () => {
    expect(workflow.needs).toContain("port:mail");
    expect(missingFromTenant(workflow, tenantWith({}))).toEqual(["queue:onboarding", "role:technician"]);
  });

  it("does not take what every object has for a binding", () => {
    const odd = defineWorkflow({
      id: "odd",
      title: "Odd",
      version: "1.0.0",
      effective: "2026-12-01",
      purpose: "Uses a role called like a property of every object.",
      input: z.object({}),
      steps: (flow) =>
        flow.task("asked", { role: { ...technician, id: "constructor" }, instructions: "Do it.", answer: z.null() }),
      output: () => ({}),
    });
    expect(missingFromTenant(odd, tenantWith({ role: {} }))).toEqual(["role:constructor"]);
  });

  it("takes a tenant that was defined in code as it is", () => {
    const tenant = defineTenant({ id: "a", title: "A", bindings: { ...queue, ...role } });
    expect(tenant).toMatchObject({ policies: {}, live: { companies: [], killSwitch: false } });
    expect(missingFromTenant(workflow, tenant)).toEqual([]);
  });
});
