import { DefinitionError, loadTenant } from "@msp/workflows";
import { describe, expect, it } from "vitest";

const file = {
  $schema: "./tenant.schema.json",
  id: "example-msp",
  title: "Example MSP",
  bindings: {
    status: { complete: { label: "Complete", aliases: ["Closed"], externalId: 5 } },
    notification: {
      "offboarding-mail": {
        label: "Send form",
        channel: "service rule",
        trigger: { userDefinedField: "Mail to send", value: "offboarding" },
      },
    },
    role: { technician: { label: "Technician", people: [{ id: "tess@example.com", name: "Tess" }] } },
    form: { "user-offboarding": { label: "Offboarding", address: "https://forms.example.com/{ticketNumber}" } },
    checklist: { handover: { label: "Hand over", ownPerCustomer: { "12": { label: "Acme Dental: hand over" } } } },
  },
  policies: { reminders: { atMost: 5 } },
  live: { companies: ["12"], killSwitch: true },
};

const problemsOf = (content: unknown): string => {
  try {
    loadTenant(content);
  } catch (error) {
    expect(error).toBeInstanceOf(DefinitionError);
    return (error as Error).message;
  }
  throw new Error("The tenant file was taken.");
};

describe("loadTenant", () => {
  it("takes everything a tenant file can say, and freezes it", () => {
    const { $schema: _, ...content } = file;
    const tenant = loadTenant(file);
    expect(tenant).toEqual(content);
    expect(Object.isFrozen(tenant.bindings.status?.complete)).toBe(true);
    expect(Object.isFrozen(tenant.live.companies)).toBe(true);
  });

  it("lets nothing happen live unless the file says so", () => {
    const { live } = loadTenant({ id: "a", title: "A", bindings: {} });
    expect(live).toEqual({ companies: [], killSwitch: false });
  });

  it("says what is wrong and where, all at once", () => {
    const message = problemsOf({
      id: "",
      title: "A",
      bindings: { status: { complete: { label: "" } }, role: { technician: { people: [{ id: "x" }] } } },
    });
    expect(message).toContain("The tenant file is not valid");
    for (const place of ["id", "bindings.status.complete.label", "bindings.role.technician.people[0].name"])
      expect(message).toContain(`at ${place}`);
  });

  it.each([
    ["a kind of name nobody binds", { bindings: { colour: { red: { label: "Red" } } } }, "colour"],
    ["a misspelt field", { bindings: { status: { done: { label: "Done", alias: "Closed" } } } }, "alias"],
    [
      "a channel that does not exist",
      { bindings: { notification: { a: { label: "A", channel: "pigeon" } } } },
      "channel",
    ],
    ["a trigger of two kinds", { bindings: { notification: { a: { label: "A", trigger: {} } } } }, "trigger"],
    ["a field the file does not have", { secret: "hunter2" }, "secret"],
    ["live limits that are no list", { live: { companies: "12" } }, "live.companies"],
  ])("refuses %s", (_, part, place) => {
    const message = problemsOf({ id: "a", title: "A", bindings: {}, ...part });
    expect(message).toContain(place);
  });

  it.each([[undefined], [null], ["text"], [42], [[]]])("refuses %j, which is no file", (content) => {
    expect(problemsOf(content)).toContain("The tenant file is not valid");
  });

  it("never repeats a value, which could be a credential in the wrong place", () => {
    const message = problemsOf({ id: "a", title: "A", bindings: {}, password: "hunter2" });
    expect(message).not.toContain("hunter2");
  });
});
