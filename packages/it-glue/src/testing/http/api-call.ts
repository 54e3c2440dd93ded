import type { ResourceDefinition } from "../../client/resource/resource-definition.ts";
import type { Account } from "../state/account.ts";

/** A request with a known route, on its way to what answers it. */
export interface ApiCall {
  readonly account: Account;
  readonly definition: ResourceDefinition;
  /** The record the route lies below. */
  readonly parent: { readonly type: string; readonly id: string } | undefined;
  readonly id: string | undefined;
  readonly url: URL;
  /** The parsed body; undefined when there is none. */
  readonly body: unknown;
  readonly hasPasswordAccess: boolean;
  /** Writes a committed change into the ledger. */
  commit(verb: "create" | "update" | "delete" | "publish", type: string, id: string): void;
}
