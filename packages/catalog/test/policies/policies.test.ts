import { loadTenant, type Policy } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { userRemoval } from "../../src/checklists/user-removal.ts";
import { checklistTitles } from "../../src/policies/checklist-titles.ts";
import { formReminders } from "../../src/policies/form-reminders.ts";
import { removalTexts } from "../../src/policies/removal-texts.ts";

const viewWith = <Value>(policy: Policy<Value>, value: unknown) =>
  tenantView(loadTenant({ id: "t", title: "T", bindings: {}, policies: { [policy.id]: value } })).policy(policy);

describe("a tenant's own policy", () => {
  it("counts as it stands in the file", () => {
    const own = { ...formReminders.default, after: "4 business hours", atMost: 3 };
    expect(viewWith(formReminders, own)).toEqual(own);
  });

  it.each([
    [formReminders, { ...formReminders.default, after: "soon" }, "2 business days"],
    [formReminders, { ...formReminders.default, atMost: 0 }, "atMost"],
    [removalTexts, { ...removalTexts.default, ticketTitle: "Remove {leavr}" }, "only {leaver}"],
    [removalTexts, { ...removalTexts.default, tikcetTitle: "Remove" }, "tikcetTitle"],
    [checklistTitles(userRemoval), { signInBlocked: "Blocked" }, "authority"],
  ] as const)("is refused with the place that is wrong", (policy, value, words) => {
    expect(() => viewWith(policy as Policy, value)).toThrow(words);
  });

  it("may name the items of a checklist as they stand on its tickets", () => {
    const titles = checklistTitles(userRemoval);
    const own = { ...titles.default, signInBlocked: "AD account disabled" };
    expect(viewWith(titles, own).signInBlocked).toBe("AD account disabled");
  });
});
