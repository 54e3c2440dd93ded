import type { FaultList } from "../faults/fault-list.ts";
import type { RateKeeper } from "../limits/rate-keeper.ts";
import type { Stamps } from "../routes/stamps.ts";
import type { World } from "../state/world.ts";
import type { OpenRequestRecord } from "./request-record.ts";
import type { TokenDesk } from "./token-desk.ts";

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly world: World;
  readonly desk: TokenDesk;
  readonly rates: RateKeeper;
  readonly faults: FaultList;
  readonly stamps: Stamps;
  /** Added to every request, in milliseconds of the injected clock. */
  readonly latencyMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly requests: OpenRequestRecord[];
}
