import type { Tenant } from "@msp/workflows";
import type { Json, WriteRequest } from "@msp/workflows/ports";
import type { errorsOf } from "../../sending/errors-of.ts";
import type { ServiceDesk } from "../service-desk.ts";
import type { StoredTicket } from "../stored-ticket.ts";

/** One write as the writing methods describe it. */
export type DescribedWrite = Pick<WriteRequest, "operation" | "target" | "company" | "fields" | "prior"> & {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: { readonly [name: string]: Json | undefined };
};

/** What the writing methods share during one call. */
export interface Writing {
  readonly desk: ServiceDesk;
  readonly tenant: Tenant<never>;
  readonly errors: ReturnType<typeof errorsOf>;
  readonly ticketMarker: string | undefined;
  readonly noteMarker: string | undefined;
  write<T>(write: DescribedWrite, commit: (at: number) => T): Promise<T>;
}

/** What a write on a ticket acts on, and whose it is. */
export const onTicket = ({ id, companyId }: StoredTicket) => ({ target: `ticket ${id}`, company: companyId });

/** Throws `ConflictError` while an important checklist item of the ticket is open. */
export function refuseOpenImportantItems({ errors }: Writing, ticket: StoredTicket, operation: string): void {
  const open = ticket.checklist.filter((item) => item.isImportant && !item.isDone).map((item) => item.title);
  if (open.length === 0) return;
  throw errors.conflict(
    operation,
    `ticket ${ticket.id} cannot be completed while important checklist items are open (${open.join("; ")})`,
  );
}
