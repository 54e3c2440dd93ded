import type { Tenant } from "@msp/workflows";
import type { Clock, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";
import { readOnlyTicketing } from "../host/read-only-ticketing.ts";
import { liveRefusal } from "../live/require-live-permission.ts";
import type { MirrorBook } from "./mirror-book.ts";

/** What everything that shows requests on tickets is done with. */
export interface MirrorTools {
  readonly adapter: PortAdapter<Ticketing, TicketingAbilities>;
  /** For looking only. */
  readonly ticketing: Ticketing;
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  readonly book: MirrorBook;
  /** Why nothing may be written for a company now; read anew each time, as before every write of a run. */
  refusal(company: string | undefined): string | undefined;
}

/** Puts the tools together. In a sandbox there is no allow list, but the kill switch holds there, too. */
export const createMirrorTools = (
  parts: Pick<MirrorTools, "adapter" | "tenant" | "clock" | "book"> & { readonly isLive: boolean },
): MirrorTools => ({
  ...parts,
  ticketing: readOnlyTicketing({ ticketing: parts.adapter }),
  refusal(company) {
    // Through the getter: a host reads the limits anew from the tenant file.
    const live = parts.tenant.live;
    if (!parts.isLive && !live.killSwitch) return undefined;
    if (company === undefined) return "It is not known which customer this would be written for.";
    return liveRefusal({ ...parts.tenant, live }, { id: company });
  },
});
