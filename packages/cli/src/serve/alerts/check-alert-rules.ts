import type { AnyWorkflow, Json, Tenant, Ticket } from "@msp/workflows";
import { UsageError } from "../../usage-error.ts";
import { fillPlaces } from "../rules/fill-places.ts";
import { nearestNames } from "../rules/nearest-names.ts";
import { textsIn } from "../rules/texts-in.ts";
import { placesIn } from "../rules/ticket-places.ts";
import { workflowProblems } from "../rules/workflow-problems.ts";
import { alertPlaces } from "./alert-places.ts";
import type { AlertRule } from "./alert-rule.ts";
import type { AlertSettings } from "./alert-settings.ts";
import type { AlertStory } from "./alert-story.ts";

type RuleSettings = AlertSettings["start"][number];

/** What rules about alerts are checked against. */
export interface AlertRuleSurroundings {
  readonly workflows: readonly AnyWorkflow[];
  readonly tenant: Tenant<never>;
}

/** Makes sure of every rule before anything is served. Throws `UsageError` that names each rule which cannot work, why, and the nearest names. */
export function checkAlertRules(
  given: AlertSettings["start"],
  surroundings: AlertRuleSurroundings,
): readonly AlertRule[] {
  const checked = given.map((settings) => checkRule(settings, surroundings));
  const problems = checked.flatMap(({ problems: ofRule }, index) =>
    ofRule.map((problem) => `serve.alerts.start[${index}]: ${problem}`),
  );
  if (problems.length > 0)
    throw new UsageError(`Nothing is served, because rules of the configuration cannot work:\n${problems.join("\n")}`);
  return checked.flatMap(({ rule }) => rule ?? []);
}

function checkRule(
  { workflow: id, when, input, inputWithoutTicket, companies }: RuleSettings,
  { workflows, tenant }: AlertRuleSurroundings,
): { readonly rule?: AlertRule; readonly problems: readonly string[] } {
  const workflow = workflows.findLast((one) => one.id === id);
  if (!workflow) {
    const ids = [...new Set(workflows.map((one) => one.id))];
    return { problems: [`there is no workflow "${id}". ${nearestNames(id, ids)}`] };
  }
  const { kind, priority, textIncludes } = when;
  const problems = [
    ...workflowProblems(workflow, tenant),
    ...(kind === undefined && priority === undefined && textIncludes === undefined
      ? [
          "it names neither a kind, nor a priority, nor words of the text, so every alert would start it. Name one in when.",
        ]
      : []),
    ...misfits(workflow, input, "input", { ...example, ticket }),
    ...(inputWithoutTicket === undefined ? [] : misfits(workflow, inputWithoutTicket, "inputWithoutTicket", example)),
  ];
  if (problems.length > 0) return { problems };
  const condition = { kinds: listOf(kind), priorities: listOf(priority), textIncludes, companies };
  return { problems, rule: { workflow, when: condition, input, inputWithoutTicket } };
}

/** An alert with everything one can have besides a ticket. */
const example: AlertStory = {
  alert: {
    id: "0d1f0000-0000-4000-8000-000000000001",
    deviceId: "d1000000-0000-4000-8000-000000000101",
    siteId: "a1000000-0000-4000-8000-000000000174",
    kind: "online_offline_status",
    priority: "Critical",
    text: "went offline",
    isResolved: false,
  },
  companyId: "174",
  device: {
    id: "d1000000-0000-4000-8000-000000000101",
    name: "ACME-WS-01",
    connection: "offline",
    isRetired: false,
  },
};
const ticket: Ticket = {
  id: "4711",
  number: "T20261123.0001",
  title: "An example",
  companyId: "174",
  contactId: "30",
  primaryResourceId: "29",
  status: { id: "new", label: "New" },
  priority: { id: "medium", label: "Medium" },
  createdAt: "2026-11-23T14:00:00.000Z",
  isComplete: false,
};

/** Why an input can fit its workflow for no alert at all. */
function misfits(workflow: AnyWorkflow, input: Json, name: string, story: AlertStory): readonly string[] {
  const known = Object.keys(alertPlaces);
  const named = textsIn(input).flatMap(({ text }) => placesIn(text));
  const unknown = [...new Set(named)].filter((place) => !known.includes(place));
  if (unknown.length > 0)
    return unknown.map(
      (place) => `its ${name} names "{${place}}", which an alert does not have. ${nearestNames(place, known)}`,
    );
  const checked = workflow.input.safeParse(fillPlaces(input, (place) => alertPlaces[place]?.(story)));
  return checked.success
    ? []
    : checked.error.issues.map(
        ({ path, message }) =>
          `its ${name} cannot fit "${workflow.id}"${path.length === 0 ? "" : ` at ${path.join(".")}`}: ${message}`,
      );
}

const listOf = (words: string | readonly string[] | undefined): readonly string[] | undefined =>
  typeof words === "string" ? [words] : words;
