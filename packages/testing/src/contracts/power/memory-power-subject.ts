import type { PowerAbilities } from "@msp/workflows/ports";
import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryPower } from "../../power/create-memory-power.ts";
import type { PowerContractSubject } from "../describe-power-contract.ts";

/** Power devices in memory, as the contract wants them. */
export function memoryPowerSubject(abilities: Partial<PowerAbilities> = {}): PowerContractSubject {
  const clock = createFakeClock({ autoAdvance: true });
  const outlets = [
    { id: "0", name: "ACME-WS-01", watts: 60 },
    { id: "1", name: "ACME-SW-01" },
  ];
  const adapter = createMemoryPower({ clock, abilities, seed: { units: { "acme-front-desk": outlets } } });
  return {
    adapter,
    clock,
    world: {
      unit: "acme-front-desk",
      outlet: "acme-front-desk/0",
      outletName: "ACME-WS-01",
      otherOutlet: "acme-front-desk/1",
      missingOutlet: "acme-front-desk/7",
    },
    lock: (outletId) => adapter.setLocked(outletId, true),
    commands: () =>
      adapter.ledger.flatMap(({ operation, fields, happenedAt }) => {
        if (happenedAt === undefined) return [];
        return [operation === "cycleOutlet" ? "cycle" : fields.state === "on" ? "on" : "off"];
      }),
    loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
    loseNextRequest: () => adapter.failNext({ kind: "request lost" }),
  };
}
