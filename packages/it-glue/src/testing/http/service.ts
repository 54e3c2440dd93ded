import type { FaultList } from "../faults/fault-list.ts";
import type { RequestWindow } from "../limits/request-window.ts";
import type { Account } from "../state/account.ts";
import type { LedgerEntry } from "../state/ledger-entry.ts";
import type { RequestRecord } from "./request-record.ts";

/** A key the fake lets in. */
export interface FakeKey {
  readonly apiKey: string;
  /** Whether it may see the values of passwords. */
  readonly hasPasswordAccess: boolean;
}

/** Everything the HTTP side of the fake works with. */
export interface Service {
  readonly account: Account;
  readonly keys: readonly FakeKey[];
  readonly window: RequestWindow;
  readonly faults: FaultList;
  readonly ledger: LedgerEntry[];
  readonly requests: RequestRecord[];
}
