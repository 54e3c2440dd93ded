import { catalog, removeContactTemplate } from "@msp/catalog";
import { defineTicketTemplate, type Ticket } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import { checkStartRules } from "../../src/serve/rules/check-start-rules.ts";
import { describeRule } from "../../src/serve/rules/describe-rule.ts";
import { fillInput } from "../../src/serve/rules/fill-input.ts";
import { loadTemplates } from "../../src/serve/rules/load-templates.ts";
import { matchesRule } from "../../src/serve/rules/matches-rule.ts";
import type { StartRuleSettings } from "../../src/serve/serve-settings.ts";

const adopt = { entry: { kind: "adopt", ticketId: "{ticketId}" } };
const rule = (when: StartRuleSettings["when"], more: Partial<StartRuleSettings> = {}): StartRuleSettings => ({
  ...{ workflow: "remove-contact", when, input: adopt },
  ...more,
});
const check = (given: StartRuleSettings, templates = [removeContactTemplate as never]) =>
  checkStartRules([given], { workflows: catalog, templates, tenant: sandboxTenant as never });
const problemOf = (given: StartRuleSettings, templates?: never[]): string => {
  try {
    check(given, templates);
    return "none";
  } catch (error) {
    return (error as Error).message;
  }
};
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  ...{ id: "17", number: "T20261130.0001", title: "Remove Sam Porter", companyId: "174", contactId: "30" },
  category: { id: "administrative-change", label: "Administrative Change/Request" },
  queue: { id: "administration", label: "Administration" },
  status: { id: "new", label: "New" },
  priority: { id: "medium", label: "Medium" },
  ...{ createdAt: "2026-11-30T14:00:00Z", isComplete: false },
  ...more,
});

describe("a rule that cannot work is refused before anything is served", () => {
  it.each([
    [
      "an unknown workflow",
      rule({ category: "administrative-change" }, { workflow: "remove-contacts" }),
      /serve\.start\[0\]: there is no workflow "remove-contacts"\. Nearest: "remove-contact"/,
    ],
    [
      "an unknown category",
      rule({ category: "administrative-chance" }),
      /binds nothing to category "administrative-chance"\. Nearest: "administrative-change"\./,
    ],
    [
      "an unknown status",
      rule({ category: "administrative-change", status: ["new", "waiting customer"] }),
      /binds nothing to status "waiting customer"\. Nearest: "waiting-customer"/,
    ],
    ["an unknown queue", rule({ category: "administrative-change", queue: "admin" }), /binds nothing to queue "admin"/],
    ["no category and no template", rule({ titleIncludes: "Remove" }), /neither a category nor a template/],
    [
      "an unknown place",
      rule({ category: "administrative-change" }, { input: { entry: { kind: "adopt", ticketId: "{ticketID}" } } }),
      /names "\{ticketID\}", which a ticket does not have\. Nearest: "ticketId"/,
    ],
    [
      "an input that cannot fit",
      rule({ category: "administrative-change" }, { input: { ...adopt, urgency: "soon" } }),
      /its input cannot fit "remove-contact" at urgency: /,
    ],
    [
      "a field the workflow does not take",
      rule({ category: "administrative-change" }, { input: { ...adopt, ticket: "{ticketId}" } }),
      /cannot fit "remove-contact"/,
    ],
    [
      "an unknown template",
      rule({ template: "remove-contacts" }),
      /no ticket template "remove-contacts"\. Nearest: "remove-contact"/,
    ],
  ] as const)("%s", (_what, given, problem) => {
    expect(problemOf(given)).toMatch(problem);
  });

  it("names everything that is wrong at once", () => {
    const message = problemOf(rule({ category: "none", status: "none" }, { workflow: "none" }));
    expect(message.split("\n")).toHaveLength(4);
  });

  it("a workflow whose names the tenant does not bind", () => {
    const { form: _form, ...bindings } = sandboxTenant.bindings;
    const tenant = { ...sandboxTenant, bindings } as never;
    const given = [rule({ category: "administrative-change" })];
    expect(() => checkStartRules(given, { workflows: catalog, templates: [], tenant })).toThrow(
      /"remove-contact" needs form:offboarding, which tenant "sandbox-msp" does not bind/,
    );
  });

  it("free text is given the benefit of the doubt, ids are not", () => {
    const free = rule({ category: "administrative-change" }, { input: { ...adopt, effectiveAt: "{title}" } });
    expect(problemOf(free)).toBe("none");
    const id = rule({ category: "administrative-change" }, { input: { ...adopt, effectiveAt: "{companyId}" } });
    expect(problemOf(id)).toMatch(/at effectiveAt/);
  });
});

describe("a template", () => {
  it("means what it presets and a ticket shows, and says so", () => {
    const [checked] = check(rule({ template: "remove-contact" }));
    expect(checked?.when).toMatchObject({
      category: "administrative-change",
      queues: ["administration"],
      priority: "medium",
    });
    expect(checked && describeRule(checked)).toBe(
      'remove-contact 2.0.0 for a ticket with category "administrative-change", queue "administration", priority "medium" (template "remove-contact", known only by what it presets)',
    );
  });

  it("that presets nothing a ticket shows is refused: no ticket could be told from others of its category", () => {
    const bare = defineTicketTemplate({
      id: "bare",
      title: "Bare",
      category: removeContactTemplate.category,
      fields: {},
    });
    expect(problemOf(rule({ template: "bare" }), [bare as never])).toMatch(
      /template "bare" presets nothing but its category .* The service does not keep which template a ticket was saved from/,
    );
  });

  it("that presets the same as another one is refused", () => {
    const twin = { ...removeContactTemplate, id: "twin" };
    expect(problemOf(rule({ template: "twin" }), [removeContactTemplate as never, twin as never])).toMatch(
      /look like those of "remove-contact"/,
    );
  });

  it("of another category than the rule names is refused", () => {
    expect(problemOf(rule({ template: "remove-contact", category: "api-only" }))).toMatch(
      /belongs to category "administrative-change", not to "api-only"/,
    );
  });

  it("is found in the catalog", async () => {
    expect((await loadTemplates([])).map(({ id }) => id)).toContain("remove-contact");
  });
});

describe("whether a ticket is one a rule is about", () => {
  const when = { category: "administrative-change", titleIncludes: ["remove"] };
  it.each([
    ["it is", {}, true],
    ["another category", { category: { id: "other", label: "Other" } }, false],
    ["a category the tenant binds nothing to", { category: { label: "Administrative Change/Request" } }, false],
    ["no category", { category: undefined }, false],
    ["another title", { title: "Add Sam Porter" }, false],
    ["complete", { isComplete: true }, false],
  ] as const)("%s", (_what, more, isMeant) => {
    expect(matchesRule({ when }, ticket(more as Partial<Ticket>))).toBe(isMeant);
  });

  it("a complete ticket is meant only by a rule that names its status", () => {
    const complete = ticket({ isComplete: true, status: { id: "complete", label: "Complete" } });
    expect(matchesRule({ when: { ...when, statuses: ["complete"] } }, complete)).toBe(true);
    expect(matchesRule({ when: { ...when, statuses: ["new"] } }, complete)).toBe(false);
  });
});

describe("the input for a ticket", () => {
  it("holds what the ticket has, and leaves out what it does not have", () => {
    const input = {
      id: "{ticketId}",
      text: "{ticketNumber}: {title}",
      contact: "{contactId}",
      also: ["{contactId}", "x"],
      n: 1,
    };
    const { contactId: _contactId, ...nobody } = ticket();
    expect(fillInput(input, ticket())).toEqual({
      ...{ id: "17", text: "T20261130.0001: Remove Sam Porter", contact: "30", also: ["30", "x"], n: 1 },
    });
    expect(fillInput(input, nobody)).toEqual({
      id: "17",
      text: "T20261130.0001: Remove Sam Porter",
      also: ["x"],
      n: 1,
    });
  });

  it("what a customer wrote is never itself read as a place", () => {
    expect(fillInput({ text: "{title}" }, ticket({ title: "{companyId} $& {contactId}" }))).toEqual({
      text: "{companyId} $& {contactId}",
    });
  });
});
