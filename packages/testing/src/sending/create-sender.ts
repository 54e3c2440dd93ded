import {
  type Call,
  type Clock,
  InvalidRequestError,
  type OperationFacts,
  SystemError,
  UnavailableError,
  UnknownOutcomeError,
  type WriteRequest,
} from "@msp/workflows/ports";
import type { Agenda } from "./agenda.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import type { WriteFault } from "./write-fault.ts";

/** Sends writes of an in-memory adapter the way a real one does, faults included. */
export interface Sender {
  /** Tells the call, then lets `commit` take effect. `commit` gets the instant it happens at and may refuse by throwing. */
  send<T>(call: Call, write: Omit<WriteRequest, "system" | "facts">, commit: (at: number) => T): Promise<T>;
  /** The next write (of that operation) meets this fault; several are met in the order they were given. */
  failNext(fault: WriteFault): void;
  /** Every write that left, in order. */
  readonly ledger: readonly LedgerEntry[];
}

/** A sender of one in-memory adapter. */
export function createSender(settings: {
  readonly system: string;
  readonly clock: Clock;
  readonly agenda: Agenda;
  readonly operations: { readonly [method: string]: OperationFacts };
}): Sender {
  const { system, clock, agenda, operations } = settings;
  const faults: WriteFault[] = [];
  const ledger: LedgerEntry[] = [];

  function takeFault(operation: string): WriteFault | undefined {
    const index = faults.findIndex((fault) => fault.operation === undefined || fault.operation === operation);
    return index < 0 ? undefined : faults.splice(index, 1)[0];
  }

  return {
    ledger,
    failNext: (fault) => void faults.push(fault),
    async send(call, write, commit) {
      const { operation } = write;
      const facts = operations[operation];
      if (facts === undefined) throw new TypeError(`"${operation}" has no operation facts.`);
      await call.beforeWrite({ system, ...write, facts });
      call.signal?.throwIfAborted();
      const details = { system, operation };
      const sentAt = clock.now();
      if (sentAt > call.notAfter) {
        throw new UnavailableError(
          `${system}: ${operation} was never sent: its time was over. Start it again.`,
          details,
        );
      }
      const fault = takeFault(operation);
      if (fault?.kind === "unavailable") {
        throw new UnavailableError(`${system}: ${operation} was not sent: the service cannot be reached.`, details);
      }
      const entry = { ...write, marker: call.marker, sentAt };
      const index = ledger.push(entry) - 1;
      const happen = (at: number) => {
        const result = commit(at);
        ledger[index] = { ...entry, happenedAt: at };
        return result;
      };
      if (fault === undefined) return happen(sentAt);
      if (fault.kind === "refused") {
        throw new InvalidRequestError(
          `${system} refused ${operation}. Nothing was written; correct the request.`,
          details,
        );
      }
      if (fault.kind === "answer lost") happen(sentAt);
      if (fault.kind === "late") agenda.schedule(sentAt + fault.afterMs, (at) => silently(() => happen(at)));
      throw new UnknownOutcomeError(
        `${system}: ${operation} was sent, but no answer came. It may have happened: look before sending it again.`,
        details,
      );
    },
  };
}

/** A late write that the service refuses has nobody left to tell. */
function silently(task: () => void): void {
  try {
    task();
  } catch (error) {
    if (!SystemError.is(error)) throw error;
  }
}
