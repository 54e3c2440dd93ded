import type { FakeAutotask, FaultKind } from "@msp/autotask/testing";
import type { Seeded } from "../seeded.ts";
import type { Arrival } from "./open-gate.ts";

/** The longest a request may lie about before it is carried out, in milliseconds: within the five minutes the adapter declares. */
export const longestInFlightMs = 290_000;

/** What a service says when it will not do a write; sent again later it does. */
const refusal: FaultKind = { kind: "status", code: 500, body: { errors: ["The record is locked by another user."] } };
const busy: FaultKind = { kind: "status", code: 429 };

/** How often something goes wrong. */
const chances = { write: 0.08, read: 0.006 } as const;

/** Decides what befalls each request, and sets it just before the service sees the request. */
export interface Faults {
  befall(arrival: Arrival): void;
  /** The request is carried out late: as much later as the tail of the seed's distribution says. */
  delay(arrival: Arrival): void;
}

/** Creates the faults of one trial. What takes a fault to be killed at gets it first, each the next write. */
export function throwInFaults(autotask: FakeAutotask, decide: Seeded, operations: ReadonlySet<string>): Faults {
  const waiting = forcedBy(operations);
  const add = (fault: FaultKind) => void autotask.faults.add(fault);
  const late = (): FaultKind => ({ kind: "slow", ms: decide.heavyTailed(2_000, longestInFlightMs) });

  const ofWrite = (): readonly FaultKind[] => {
    const wanted = waiting.shift();
    if (wanted === "refused") return [refusal];
    if (wanted === "busy") return [busy];
    if (wanted === "lost") return [{ kind: "lostAnswerAfterCommit" }];
    if (!decide.chance(chances.write)) return [];
    switch (decide.between(1, 9)) {
      case 1:
        return [{ kind: "lostAnswerAfterCommit" }];
      case 2:
        return [{ kind: "lostBeforeCommit" }];
      case 3:
        return [busy];
      case 4:
        return [refusal];
      case 5:
        return [{ kind: "status", code: 503 }];
      case 6:
        return [{ kind: "truncated" }];
      case 7:
        return [late(), { kind: "lostAnswerAfterCommit" }];
      default:
        return [late()];
    }
  };
  const ofRead = (): readonly FaultKind[] => {
    if (!decide.chance(chances.read)) return [];
    return [
      decide.pick<FaultKind>([
        busy,
        { kind: "status", code: 503 },
        { kind: "lostBeforeCommit" },
        { kind: "truncated" },
        { kind: "slow", ms: 20_000 },
      ]),
    ];
  };

  return {
    befall({ operation }) {
      for (const fault of operation === undefined ? ofRead() : ofWrite()) add(fault);
    },
    delay: () => add(late()),
  };
}

function forcedBy(operations: ReadonlySet<string>): ("refused" | "busy" | "lost")[] {
  const has = (...names: readonly string[]) => names.some((name) => operations.has(name));
  return [
    ...(has("refused", "question") ? ["refused" as const] : []),
    ...(has("pause before a retry") ? ["busy" as const] : []),
    ...(has("settled", "settle wait") ? ["lost" as const] : []),
  ];
}
