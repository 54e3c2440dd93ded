import { DefinitionError, definePolicy } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import * as z from "zod";

const reminders = definePolicy({
  id: "reminders",
  title: "Reminders",
  schema: z.object({ atMost: z.int().min(1) }),
  default: { atMost: 5 },
});
const viewOf = (policies: { readonly [id: string]: { readonly [name: string]: number } }) =>
  tenantView({
    id: "example-msp",
    title: "Example MSP",
    bindings: {},
    policies,
    live: { companies: [], killSwitch: false },
  });

describe("definePolicy", () => {
  it("keeps the default that was written, frozen", () => {
    expect(reminders).toMatchObject({ id: "reminders", title: "Reminders", default: { atMost: 5 } });
    expect(Object.isFrozen(reminders.default)).toBe(true);
  });

  it("refuses a default that its own schema refuses, naming the policy", () => {
    const broken = () =>
      definePolicy({
        id: "reminders",
        title: "Reminders",
        schema: z.object({ atMost: z.int() }),
        default: { atMost: 1.5 },
      });
    expect(broken).toThrow(DefinitionError);
    expect(broken).toThrow('The default of policy "reminders" does not fit its own schema');
  });

  it("gives a tenant's value where there is one, and the default elsewhere", () => {
    expect(viewOf({ reminders: { atMost: 2 } }).policy(reminders)).toEqual({ atMost: 2 });
    expect(viewOf({ other: { atMost: 2 } }).policy(reminders)).toEqual({ atMost: 5 });
  });

  it("refuses a tenant's value that does not fit, naming both", () => {
    const broken = () => viewOf({ reminders: { atMost: 0 } }).policy(reminders);
    expect(broken).toThrow(DefinitionError);
    expect(broken).toThrow(/"reminders".*"example-msp"/);
  });
});
