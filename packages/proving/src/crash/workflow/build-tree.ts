import { removeContactTemplate, seniorSpecialist, technician, userRemoval } from "@msp/catalog";
import {
  addAdditionalContact,
  addCustomerNote,
  addInternalNote,
  applyChecklist,
  assignTicket,
  completeTicket,
  deactivateContact,
  openTicket,
  removeAdditionalContact,
  requireChecklist,
  tickChecklistItem,
} from "@msp/catalog/actions";
import { type AnyWorkflow, defineChecklist, defineEvent, defineWorkflow, type Node, type Nodes } from "@msp/workflows";
import * as z from "zod";
import { deskMail } from "./desk-mail.ts";
import type { TreeNode, TreePlan } from "./tree-plan.ts";

/** What a generated workflow is started with: ids of the sandbox's own records. */
export const TreeInput = z.object({
  companyId: z.string(),
  contactId: z.string(),
  /** Goes on the ticket, and stays. */
  addedId: z.string(),
  /** Goes on the ticket, and off it. */
  passingId: z.string(),
  /** Is on nobody's ticket, so that deactivating it blocks no write. */
  strangerId: z.string(),
  resourceId: z.string(),
});

const lookAround = defineChecklist({
  id: "look-around",
  title: "Look around",
  items: { door: { title: "Door locked" }, lights: { title: "Lights off" } },
});

/** What a generated workflow waits for. */
export const somethingHappened = defineEvent({ id: "something", title: "Something happened", body: z.object({}) });

type Scope = { readonly input: z.output<typeof TreeInput>; readonly ticket: { readonly ticketId: string } } & {
  readonly [name: string]: unknown;
};

/** Builds the workflow a plan describes: it opens a ticket and does everything else on it. */
export function buildTree({ nodes, hasChecklist, completes }: TreePlan): AnyWorkflow {
  const list: Nodes = [
    {
      kind: "step",
      name: "ticket",
      action: openTicket(removeContactTemplate),
      input: ({ input }: Scope) => ({
        companyId: input.companyId,
        contactId: input.contactId,
        title: "A generated workflow",
        priority: "medium",
        queue: "administration",
      }),
    },
    ...(hasChecklist ? checklistNodes : []),
    ...nodes.flatMap((node) => toNodes(node)),
    ...(completes ? completing : []),
  ];
  return defineWorkflow({
    id: "generated",
    title: "A generated workflow",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Has every kind of node somewhere.",
    input: TreeInput,
    steps: () => ({ nodes: list }) as never,
    output: () => null,
  });
}

const onTicket =
  (more: (scope: Scope) => object = () => ({})) =>
  (scope: Scope) => ({ ticketId: scope.ticket.ticketId, ...more(scope) });

const checklistNodes: Nodes = [
  {
    kind: "step",
    name: "library",
    action: requireChecklist({ general: userRemoval, ownPerCustomer: true }),
    input: ({ input, ticket }: Scope) => ({ companyId: input.companyId, ticketId: ticket.ticketId }),
  },
  {
    kind: "step",
    name: "applied",
    action: applyChecklist,
    input: onTicket((scope) => {
      const { libraryId, titles } = scope.library as { readonly libraryId: string; readonly titles: readonly string[] };
      return { libraryId, titles };
    }),
  },
];

/** Completing is refused while an important item is open; that asks a person, who then has them ticked. */
const completing: Nodes = [
  {
    kind: "recover",
    name: "completing",
    body: [
      { kind: "step", name: "completed", action: completeTicket, input: onTicket(() => ({ resolution: "Done." })) },
    ],
    whenFailed: [],
  },
];

const toAll = (nodes: readonly TreeNode[], item?: string): Nodes => nodes.flatMap((node) => toNodes(node, item));

function toNodes(node: TreeNode, item?: string): readonly Node[] {
  const { name } = node;
  switch (node.kind) {
    case "write":
      return writeNodes(node, item);
    case "task":
      return [
        {
          kind: "task",
          name,
          role: technician,
          instructions: "Do it.",
          answer: z.object({ done: z.boolean() }),
          remind: { after: "4 hours", every: "4 hours", atMost: 2 },
        },
      ];
    case "checklist":
      return [{ kind: "checklist", name, role: technician, checklist: lookAround }];
    case "sleep":
      return [{ kind: "sleepUntil", name, at: () => node.until }];
    case "event":
      return [
        {
          kind: "waitFor",
          name,
          event: somethingHappened,
          match: () => name,
          giveUpAfter: "1 day",
          whenGivenUp: toAll(node.late, item),
        },
      ];
    case "approve":
      return [
        {
          kind: "approve",
          name,
          by: seniorSpecialist,
          ask: () => "Go ahead?",
          quorum: 1,
          body: toAll(node.body, item),
          whenDeclined: toAll(node.declined, item),
        },
      ];
    case "each": {
      const each = `${name}item`;
      return [{ kind: "each", name, item: each, of: () => node.keys, key: String, body: toAll(node.body, each) }];
    }
    case "together":
      return [
        {
          kind: "together",
          name,
          branches: Object.fromEntries(node.branches.map((branch, index) => [`${name}b${index}`, toAll(branch, item)])),
        },
      ];
    case "within":
      return [
        { kind: "within", name, limit: node.limit, body: toAll(node.body, item), whenOver: toAll(node.over, item) },
      ];
    case "recover":
      return [{ kind: "recover", name, body: toAll(node.body, item), whenFailed: toAll(node.failed, item) }];
  }
}

function writeNodes({ name, write, detail }: TreeNode & { readonly kind: "write" }, item?: string): readonly Node[] {
  const titled = onTicket((scope) => {
    const words = item === undefined ? name : `${name} ${String(scope[item])}`;
    return { title: words, text: `Written by ${words}.` };
  });
  switch (write) {
    case "addInternalNote":
      return [{ kind: "step", name, action: addInternalNote, input: titled }];
    case "addCustomerNote":
      return [{ kind: "step", name, action: addCustomerNote, input: titled }];
    case "changeTicket":
      return [
        {
          kind: "step",
          name,
          action: assignTicket,
          input: onTicket(({ input }) => ({ resourceId: input.resourceId })),
        },
      ];
    case "setChecklistItemDone":
      return [
        { kind: "step", name, action: tickChecklistItem(userRemoval), input: onTicket(() => ({ item: detail })) },
      ];
    case "addAdditionalContact":
      return [contactNode(name, addAdditionalContact, "addedId")];
    case "removeAdditionalContact":
      return [
        contactNode(`${name}on`, addAdditionalContact, "passingId"),
        contactNode(name, removeAdditionalContact, "passingId"),
      ];
    case "setContactActive":
      return [
        {
          kind: "step",
          name,
          action: deactivateContact,
          input: ({ input }: Scope) => ({ contactId: input.strangerId }),
        },
      ];
    case "sendMail":
      return [{ kind: "step", name, action: deskMail, input: () => ({ subject: name }) }];
  }
}

const contactNode = (name: string, action: typeof addAdditionalContact, which: "addedId" | "passingId"): Node => ({
  kind: "step",
  name,
  action,
  input: onTicket(({ input }) => ({ contactId: input[which] })),
});
