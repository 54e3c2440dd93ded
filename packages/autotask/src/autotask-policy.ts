import { DefinitionError, definePolicy, type Policy, type Tenant } from "@msp/workflows";
import * as z from "zod";

const Choice = z.strictObject({
  label: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  externalId: z.union([z.string(), z.number()]).optional(),
});

const AutotaskSetup = z.strictObject({
  /** What notes are published as, by the labels of the tenant's own lists, and the type they get. */
  notes: z
    .strictObject({
      internal: Choice.default({
        label: "Internal Project Team",
        aliases: ["Internal Only", "Internal Users Only"],
      }),
      customer: Choice.default({ label: "All Autotask Users" }),
      type: Choice.default({ label: "Task Notes", aliases: ["Ticket Notes", "Task Detail"] }),
    })
    .prefault({}),
  /** The resource behind the API user. @default whoever has its user name */
  apiResourceId: z.int().positive().optional(),
  /** For tickets opened without a due date: hours from then. @default what the ticket category sets */
  dueAfterHours: z.number().positive().optional(),
  /** Longest time, in milliseconds, until a query sees what was written. */
  searchLagMs: z.int().nonnegative().default(60_000),
  /** False where the `externalID` of a new ticket does not stay. */
  marksTickets: z.boolean().default(true),
  marksNotes: z.boolean().default(true),
  /** False where the API user may not read the notification history. */
  readsNotificationHistory: z.boolean().default(true),
});

/** How Autotask is set up at one tenant, beyond what its bindings say. */
export type AutotaskSetup = z.output<typeof AutotaskSetup>;

/**
 * What a tenant file holds under `policies.autotask`; every part may be left out, and `msp tenant pull` writes it.
 *
 * The labels of the default are those a new Autotask database comes with (vendor documentation); a tenant may have renamed them.
 */
export const autotaskPolicy: Policy<AutotaskSetup> = definePolicy({
  id: "autotask",
  title: "How Autotask is set up",
  schema: AutotaskSetup,
  default: AutotaskSetup.parse({}),
});

/** The tenant's own setup; throws `DefinitionError` naming what is wrong with it. */
export function autotaskPolicyOf(tenant: Tenant<never>): AutotaskSetup {
  const own = AutotaskSetup.safeParse(tenant.policies[autotaskPolicy.id] ?? {});
  if (own.success) return own.data;
  throw new DefinitionError(
    `Policy "${autotaskPolicy.id}" of tenant "${tenant.id}" does not fit:\n${z.prettifyError(own.error)}`,
  );
}
