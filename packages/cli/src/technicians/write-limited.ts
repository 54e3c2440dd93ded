import type { Ticketing } from "@msp/workflows/ports";
import type { MirrorTools } from "./mirror-tools.ts";
import { WriteForbidden } from "./write-once.ts";

/** How long a write may wait for its turn before it is not sent any more, in milliseconds. */
const patienceMs = 60_000;

/** The service desk for writes that may be repeated because they name what is to be so, such as ticking an item. The limits of live runs hold. */
export const writeLimited = ({ adapter, clock, refusal }: MirrorTools): Ticketing =>
  adapter.on({
    notAfter: clock.now() + patienceMs,
    async beforeWrite({ company }) {
      const why = refusal(company);
      if (why !== undefined) throw new WriteForbidden(why);
    },
  });
