import type { PortSession } from "./port-session.ts";
import { resolveChoice } from "./resolve-choice.ts";

/** What files are published as: the tenant's own labels for notes, looked up in the list that files have. */
export const publishOfFiles = (
  { client, setup, tenant }: PortSession,
  visibility: "internal" | "customer",
  operation: string,
): Promise<number> => {
  const { label, aliases } = setup.notes[visibility];
  return resolveChoice(
    client,
    { label, aliases },
    {
      entity: "TicketAttachments",
      field: "publish",
      named: `"policies", "autotask", "notes", "${visibility}" of tenant "${tenant.id}", which files use as well,`,
      operation,
    },
  );
};
