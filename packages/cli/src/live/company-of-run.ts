import type { Ticketing } from "@msp/workflows/ports";
import { UsageError } from "../usage-error.ts";
import { valuesUnder } from "./values-under.ts";

/** The customer a live run is for, and how that is known. */
export interface LiveCompany {
  readonly id: string;
  readonly name: string;
  /** In words, for example `from ticket T20261130.0001`. */
  readonly source: string;
}

/** What was named, and where. */
interface Named {
  readonly id: string;
  readonly source: string;
}

/**
 * Finds the customer a live run is for: named with `--company`, in the input as `companyId`, or by the ticket that the input names as `ticketId`. Reads only.
 *
 * Throws `UsageError` when none is named, or when they do not agree: a run is held to one customer, so which one is never guessed.
 */
export async function companyOfRun(
  input: unknown,
  given: string | undefined,
  ticketing: Pick<Ticketing, "getTicket" | "getCompany">,
): Promise<LiveCompany> {
  const named: Named[] = given === undefined ? [] : [{ id: given, source: "named with --company" }];
  for (const id of valuesUnder("companyId", input)) named.push({ id, source: "named in the input" });
  for (const id of valuesUnder("ticketId", input)) {
    const ticket = await ticketing.getTicket(id);
    named.push({ id: ticket.companyId, source: `from ticket ${ticket.number}` });
  }
  const [first, ...others] = named;
  if (!first) {
    throw new UsageError(
      "It is not known which customer this run is for: the input names neither a companyId nor a ticketId. Name the customer with --company ID.",
    );
  }
  const another = others.find(({ id }) => id !== first.id);
  if (another) {
    throw new UsageError(
      `The run was not started: it names two customers, company ${first.id} (${first.source}) and company ${another.id} (${another.source}).`,
    );
  }
  const best = others[0] ?? first;
  return { id: first.id, name: (await ticketing.getCompany(first.id)).name, source: best.source };
}
