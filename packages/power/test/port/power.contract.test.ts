import { describePowerContract } from "@msp/testing/contracts";
import { digitalLoggersBench, redfishBench, shellyBench, subjectOf } from "../support/units.ts";

const shellyWorld = {
  outlet: "acme/0",
  outletName: "ACME-WS-01",
  otherOutlet: "acme/1",
  missingOutlet: "acme/7",
};
describePowerContract("Shelly", async () => subjectOf(shellyBench(), shellyWorld, { body: /Switch\.Set/ }));
describePowerContract("Shelly without a password", async () =>
  subjectOf(shellyBench({ fake: { isProtected: false } }), shellyWorld, { body: /Switch\.Set/ }),
);

const rackWorld = {
  outlet: "acme/PowerEquipment/RackPDUs/1/Outlets/A1",
  outletName: "ACME-WS-01",
  otherOutlet: "acme/PowerEquipment/RackPDUs/1/Outlets/A2",
  missingOutlet: "acme/PowerEquipment/RackPDUs/1/Outlets/A9",
};
const lastOf = (outletId: string) => outletId.slice(outletId.lastIndexOf("/") + 1);
const redfish = (options: Parameters<typeof redfishBench>[0] = {}) => {
  const bench = redfishBench(options);
  const lock = (outletId: string) => {
    bench.fake.outlet(lastOf(outletId)).isLocked = true;
  };
  return { ...subjectOf(bench, rackWorld, { method: "POST" }), lock };
};
const powerControl = { body: /PowerState/ };
describePowerContract("Redfish rack unit", async () => redfish());
describePowerContract("Redfish rack unit that makes tasks", async () => redfish({ fake: { actionStatus: 202 } }));
describePowerContract("Redfish rack unit with slow relays and described actions", async () =>
  redfish({
    fake: {
      actionStatus: 200,
      allowables: "action info",
      outlets: [
        { id: "A1", name: "ACME-WS-01", delayMs: 3_000 },
        { id: "A2", name: "ACME-SW-01", delayMs: 3_000 },
      ],
    },
  }),
);
describePowerContract("Redfish rack unit in a session, without PowerCycle", async () => {
  const bench = redfishBench({ fake: { allowsCycle: false }, unit: { login: "session" } });
  return subjectOf(bench, rackWorld, powerControl);
});
describePowerContract("Redfish computer systems", async () => {
  const systems = [
    { id: "1", name: "ACME-SRV-01" },
    { id: "2", name: "ACME-SRV-02" },
  ];
  const world = {
    outlet: "acme/Systems/1",
    outletName: "ACME-SRV-01",
    otherOutlet: "acme/Systems/2",
    missingOutlet: "acme/Systems/9",
  };
  return subjectOf(redfishBench({ fake: { systems, outlets: [] } }), world, { method: "POST" });
});

const digitalLoggers = (options: Parameters<typeof digitalLoggersBench>[0], world: typeof shellyWorld) => {
  const bench = digitalLoggersBench(options);
  const lock = (outletId: string) => {
    bench.fake.outlet(lastOf(outletId)).isLocked = true;
  };
  return { ...subjectOf(bench, world, { method: "PUT" }), lock };
};
const loggersWorld = { ...shellyWorld, outletName: "ACME-SRV-01" };
describePowerContract("Digital Loggers", async () => digitalLoggers({}, loggersWorld));
describePowerContract("Digital Loggers whose cycle nobody has seen", async () =>
  digitalLoggers({ unit: { cyclesOutlets: false } }, loggersWorld),
);
