import { joinElevation } from "@msp/workflows/ports";
import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryElevation } from "../../elevation/create-memory-elevation.ts";
import type { ElevationContractSubject } from "../describe-elevation-contract.ts";

/** Two services joined: a talkative one for Windows, on the first machine, and a terse one for Macs, on the second. */
export async function joinedElevationSubject(): Promise<ElevationContractSubject> {
  const clock = createFakeClock();
  const windows = createMemoryElevation({ clock, system: "memory-windows", abilities: { platforms: ["windows"] } });
  const macs = createMemoryElevation({
    clock,
    system: "memory-macs",
    abilities: {
      platforms: ["macos"],
      ruleLevels: [],
      setsSessionMinutes: false,
      recordsDecider: false,
      tellsCompany: false,
      refusesSecondDecision: false,
    },
  });
  const services = { windows, macs };
  const file = { name: "Setup.pkg", sha256: "ab".repeat(32), scan: "unknown" } as const;
  const [pc, mac] = ["FRONT-01", "MAC-01"];
  const at = (id: string) => {
    const [name = "", own = ""] = id.split(":");
    return { service: services[name as keyof typeof services], own };
  };
  return {
    adapter: joinElevation(services),
    clock,
    devices: [pc, mac],
    users: ["dana", "lee"],
    deciders: ["robin@example.com", "kim@example.com"],
    missingId: "macs:request-99",
    ask({ device, user, kind }) {
      const name = device === mac ? "macs" : "windows";
      const platform = device === mac ? "macos" : "windows";
      const about = kind === "file" ? { file } : {};
      return `${name}:${services[name].ask({ deviceName: device, platform, user, ...about })}`;
    },
    decideElsewhere(id, state) {
      const { service, own } = at(id);
      service.decideElsewhere(own, state, "kim@example.com");
    },
    withdraw(id) {
      const { service, own } = at(id);
      service.withdraw(own);
    },
    applied: () =>
      [windows, macs].flatMap(({ ledger }) => ledger).filter((entry) => entry.happenedAt !== undefined).length,
    loseNextAnswer: () => windows.failNext({ kind: "answer lost" }),
    loseNextDecision: () => windows.failNext({ kind: "request lost" }),
  };
}
