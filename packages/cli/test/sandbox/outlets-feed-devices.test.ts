import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../src/host/connect.ts";
import { createSimulatedClock, type SimulatedClock } from "../../src/host/simulated-clock.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/create-sandbox.ts";
import { sandboxServices } from "../../src/sandbox/sandbox-services.ts";
import { sandboxStart } from "../../src/sandbox/sandbox-start.ts";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import { assignmentOf } from "../../src/sandbox/world/assignment-of.ts";
import { worldOutlets } from "../../src/sandbox/world/world-outlets.ts";

let clock: SimulatedClock;
let sandbox: Sandbox;
beforeEach(async () => {
  clock = createSimulatedClock(sandboxStart);
  sandbox = await createSandbox({ clock });
});
afterEach(() => sandbox.close());

const minute = 60_000;
const call = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => undefined };
const ports = () => {
  const { adapters } = connect({ tenant: sandboxTenant, clock, ...sandboxServices(sandbox) });
  return {
    power: adapters.power.on(call),
    devices: adapters.devices.on(call),
    documentation: adapters.documentation.on(call),
  };
};

describe.each(Object.values(worldOutlets))("the outlet $name", (where) => {
  const outletId = `${where.unit}/${where.outlet}`;
  const { monitoringUid } = where.feeds;

  it("takes its device off the air when it is cycled, and the device boots at the right time", async () => {
    const { power, devices } = ports();
    const before = await devices.getDevice(monitoringUid);
    expect(before.connection).toBe("online");
    const began = clock.now();
    await power.cycleOutlet(outletId, { offSeconds: 10 });
    expect(clock.now() - began).toBeLessThan(minute);
    expect(await devices.getDevice(monitoringUid)).toMatchObject({ connection: "offline" });
    expect((await power.getOutlet(outletId)).state).toBe("off");

    clock.advanceTo(began + 5 * minute);
    expect((await power.getOutlet(outletId)).state).toBe("on");
    const after = await devices.getDevice(monitoringUid);
    expect(after.connection).toBe("online");
    // Without power for the unit's own time, then it boots for a minute and a half; whoever looked last does not matter.
    const restarted = Date.parse(after.lastRestartAt ?? "") - began;
    expect(restarted).toBeGreaterThanOrEqual(8_000);
    expect(restarted).toBeLessThan(3 * minute);
    expect(sandbox.power[where === worldOutlets.annex ? "annex" : "frontDesk"].ledger).toMatchObject([
      { command: "cycle" },
    ]);
  });

  it("leaves its device without power until it is switched on again, however long that takes", async () => {
    const { power, devices } = ports();
    await power.switchOutlet(outletId, "off");
    clock.advanceTo(clock.now() + 60 * minute);
    expect((await devices.getDevice(monitoringUid)).connection).toBe("offline");
    expect(await devices.openAlertsOf({ deviceId: monitoringUid })).toHaveLength(1);
    await power.switchOutlet(outletId, "on");
    clock.advanceTo(clock.now() + 5 * minute);
    expect((await devices.getDevice(monitoringUid)).connection).toBe("online");
    expect(await devices.openAlertsOf({ deviceId: monitoringUid })).toEqual([]);
  });

  it("is assigned to that device, by the customer's record or by the tenant file", async () => {
    const { documentation } = ports();
    const company = await documentation.companyOf("174");
    if (company.outcome !== "linked") throw new Error("Acme Dental is not linked.");
    const answer = await documentation.customerRecord({ organizationId: company.organizationId, companyId: "174" });
    if (answer.outcome !== "found") throw new Error(`No record: ${answer.outcome}`);
    const policy = sandboxTenant.policies["power.outlets"] as { readonly assignments: readonly object[] };
    const { evidence: _evidence, ...assignment } = assignmentOf(where);
    expect([...answer.record.outlets, ...policy.assignments]).toContainEqual(expect.objectContaining(assignment));
    expect(answer.record.problems).toEqual([]);
    expect(answer.record.holders).toContainEqual(
      expect.objectContaining({ name: "Olivia Reyes", contactId: "30101", holds: expect.arrayContaining(["primary"]) }),
    );
  });
});
