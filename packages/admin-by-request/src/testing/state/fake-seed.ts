import type { WireComputer, WireRequest } from "./wire-request.ts";

/** What a fake tenant holds from the start. */
export interface FakeSeed {
  readonly computers?: readonly WireComputer[];
  readonly users?: readonly WireRequest["user"][];
  /** The mail addresses of the portal's users: the only ones a decision is kept with. */
  readonly portalUsers?: readonly string[];
}
