import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryElevation } from "../../elevation/create-memory-elevation.ts";
import type { ElevationContractSubject } from "../describe-elevation-contract.ts";

/** The service in memory, as the contract wants it. */
export async function memoryElevationSubject(): Promise<ElevationContractSubject> {
  const clock = createFakeClock();
  const adapter = createMemoryElevation({ clock });
  const file = { name: "Setup.exe", sha256: "ab".repeat(32), scan: "unknown" } as const;
  return {
    adapter,
    clock,
    devices: ["FRONT-01", "FRONT-02"],
    users: ["dana", "lee"],
    deciders: ["robin@example.com", "kim@example.com"],
    missingId: "request-99",
    ask: ({ device, user, kind }) => adapter.ask({ deviceName: device, user, ...(kind === "file" ? { file } : {}) }),
    decideElsewhere: (id, state) => adapter.decideElsewhere(id, state, "kim@example.com"),
    withdraw: adapter.withdraw,
    applied: () => adapter.ledger.filter(({ happenedAt }) => happenedAt !== undefined).length,
    loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
    loseNextDecision: () => adapter.failNext({ kind: "request lost" }),
  };
}
