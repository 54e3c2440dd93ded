import { describe, it } from "vitest";
import { onFreshSubject } from "./ticketing/ticketing-bench.ts";
import { ticketingContract } from "./ticketing/ticketing-contract.ts";
import type { TicketingSubject } from "./ticketing/ticketing-subject.ts";

/**
 * The promises of the `Ticketing` port, as tests. Every adapter runs them against its service (a faithful fake of it), on a clock that the test moves.
 *
 * @example
 * ```ts
 * import { describeTicketingContract, memoryTicketingSubject } from "@msp/testing/contracts";
 *
 * describeTicketingContract("memory", memoryTicketingSubject());
 * ```
 */
export function describeTicketingContract(name: string, create: () => Promise<TicketingSubject>): void {
  describe(`Ticketing contract: ${name}`, () => {
    ticketingContract({ group: describe, test: (title, run) => it(title, () => onFreshSubject(create, run)) });
  });
}
