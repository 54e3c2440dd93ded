import { acmeIds } from "@msp/autotask/testing";
import { removeContact } from "@msp/catalog";
import { sandboxInputs, sandboxPeople, sandboxStart } from "@msp/cli";
import type { AnyWorkflow, Person } from "@msp/workflows";
import type { Json } from "@msp/workflows/ports";
import { seeded } from "../seeded.ts";
import { buildTree } from "../workflow/build-tree.ts";
import { generateTree } from "../workflow/generate-tree.ts";
import type { TreeNode, TreePlan } from "../workflow/tree-plan.ts";
import type { TrialPlan } from "./trial-plan.ts";

/** What is run in a trial. */
export interface TrialWork {
  readonly workflow: AnyWorkflow;
  /** `undefined`: the catalog's `remove-contact`. */
  readonly tree: TreePlan | undefined;
  readonly input: Json;
  readonly by: Person;
  /** What the workflow waits for, by the match it names. */
  readonly events: readonly string[];
}

const { companies, contacts, resources } = acmeIds;

/** The operation of a cell's name. */
export const operationOf = (cell: string): string => cell.slice(cell.indexOf("| ") + 2);

/** Chooses the work of a trial; in a generated workflow everything is found that is to be killed at. */
export function workOf({ seed, lane, number, scenario, aims }: TrialPlan): TrialWork {
  const by = sandboxPeople.technician;
  if (scenario === "removal") {
    const input = sandboxInputs[removeContact.id] as Json;
    return { workflow: removeContact, tree: undefined, input, by, events: [] };
  }
  const tree = generateTree(seeded(seed, lane, number, "tree"), {
    must: aims.map(({ cell }) => operationOf(cell)),
    isFindable: scenario === "second host",
    start: sandboxStart,
  });
  const input = {
    companyId: String(companies.acmeDental),
    contactId: String(contacts.officeManager),
    addedId: String(contacts.silent),
    passingId: String(contacts.unreachable),
    strangerId: String(contacts.leaver),
    resourceId: String(resources.technician),
  };
  return { workflow: buildTree(tree), tree, input, by, events: eventsIn(tree.nodes) };
}

const eventsIn = (nodes: readonly TreeNode[]): readonly string[] =>
  nodes.flatMap((node) => [
    ...(node.kind === "event" ? [node.name] : []),
    ...("body" in node ? eventsIn(node.body) : []),
    ...("branches" in node ? node.branches.flatMap(eventsIn) : []),
  ]);
