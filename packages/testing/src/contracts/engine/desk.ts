import type { Json } from "@msp/workflows/ports";

/** How a write to the desk goes wrong: it never arrives, its answer is lost, or it arrives late and unanswered. */
export type DeskFault = "request lost" | "answer lost" | "late";

/** A ticket of the desk. */
export interface DeskRow {
  readonly id: string;
  /** What its sender marked it with; empty when it carries no mark. */
  readonly marker: string;
  readonly companyId: string;
  title: string;
  status: string;
  /** When it was written, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** A write that reached the desk's door, and whether it came in: what the desk itself knows, whatever its sender was told. */
export interface DeskRecord {
  readonly operation: string;
  readonly target: string;
  readonly fields: { readonly [name: string]: Json };
  readonly marker: string;
  /** When it was sent, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  isCommitted: boolean;
}

/** A small invented service: rows, a private ledger, faults, and searches that lag behind. */
export interface Desk {
  readonly rows: DeskRow[];
  readonly ledger: DeskRecord[];
  /** Operations the desk refuses as long as they are in here. */
  readonly refused: Set<string>;
  /** Whether rows keep the mark they were sent with. */
  keepsMarkers: boolean;
  /** Whether searches see anything at all; `false` as for an account without permission. */
  canSearch: boolean;
  /** Whether searches are answered; `false` as during an outage. */
  isSearchUp: boolean;
  /** Something goes wrong with the next writes of an operation (`openTicket`), or of one title (`openTicket Printer`), one each. */
  fail(operation: string, ...faults: readonly DeskFault[]): void;
  /** What goes wrong with this write, if anything; asked once per write. */
  faultOf(operation: string): DeskFault | undefined;
  /** Lets whatever was under way and is due by now come in. */
  settle(now: number): void;
  /** Something that will come in by itself at an instant. */
  schedule(at: number, arrive: (at: number) => void): void;
}

/** An empty desk where nothing goes wrong yet. */
export function createDesk(): Desk {
  let underWay: readonly { readonly at: number; readonly arrive: (at: number) => void }[] = [];
  const faults = new Map<string, DeskFault[]>();
  return {
    rows: [],
    ledger: [],
    refused: new Set(),
    keepsMarkers: true,
    canSearch: true,
    isSearchUp: true,
    fail: (operation, ...more) => void faults.set(operation, [...(faults.get(operation) ?? []), ...more]),
    faultOf: (operation) => faults.get(operation)?.shift(),
    schedule(at, arrive) {
      underWay = [...underWay, { at, arrive }];
    },
    settle(now) {
      const due = underWay.filter(({ at }) => at <= now);
      underWay = underWay.filter(({ at }) => at > now);
      for (const { at, arrive } of due) arrive(at);
    },
  };
}
