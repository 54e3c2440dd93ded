import { createFakeClock, createMemoryPower } from "@msp/testing";
import { loadTenant, type OutletAssignment } from "@msp/workflows";
import { NotConnectedError, notConnected } from "@msp/workflows/ports";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { proveOutlet } from "../../../src/actions.ts";

const device = { deviceId: "d1", deviceName: "ACME-WS-01" };
const onRecord: OutletAssignment = {
  ...device,
  outletId: "acme-front-desk/0",
  outletName: "Front desk PC",
  evidence: "record 7",
};
const looking = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => Promise.reject(new Error("only looking")) };

function prove({
  documented = [onRecord],
  ours = [],
  outletName = "Front desk PC",
  power,
}: {
  readonly documented?: readonly OutletAssignment[];
  readonly ours?: readonly OutletAssignment[];
  readonly outletName?: string | undefined;
  readonly power?: ReturnType<typeof notConnected<"power">>;
} = {}) {
  const units = {
    "acme-front-desk": [
      { id: "0", ...(outletName === "" ? {} : { name: outletName }) },
      { id: "1", name: "Printer" },
    ],
  };
  const adapter = power ?? createMemoryPower({ clock: createFakeClock(), seed: { units } });
  const tenant = tenantView(
    loadTenant({ id: "t", title: "T", bindings: {}, policies: { "power.outlets": { assignments: ours } } }),
  );
  const run = proveOutlet.run as unknown as (call: object) => Promise<unknown>;
  return run({ input: { ...device, documented }, ports: { power: adapter.on(looking) }, tenant });
}

describe("an outlet is proven", () => {
  it("by the record alone, by the tenant file alone, and by both", async () => {
    const outlet = { id: "acme-front-desk/0", name: "Front desk PC", state: "on", canCycle: true };
    const ours = { ...onRecord, evidence: "tenant file" };
    expect(await prove()).toMatchObject({ outcome: "proven", outlet, evidence: ["record 7"] });
    expect(await prove({ documented: [], ours: [ours] })).toMatchObject({
      outcome: "proven",
      evidence: ["tenant file"],
    });
    expect(await prove({ ours: [ours] })).toMatchObject({ outcome: "proven", evidence: ["record 7", "tenant file"] });
  });

  it("whatever its names' case", async () => {
    const documented = [{ ...onRecord, deviceName: "acme-ws-01", outletName: "front desk pc" }];
    expect(await prove({ documented })).toMatchObject({ outcome: "proven" });
  });
});

describe("an outlet is not proven", () => {
  it("where nothing speaks of the device", async () => {
    const documented = [{ ...onRecord, deviceId: "d2", deviceName: "ACME-WS-02" }];
    expect(await prove({ documented })).toEqual({ outcome: "not assigned" });
  });

  it.each([
    ["another device has the name", { documented: [{ ...onRecord, deviceId: "d9" }] }, "ACME-WS-01 (d9)"],
    ["the device has another name", { documented: [{ ...onRecord, deviceName: "ACME-WS-09" }] }, "ACME-WS-09 (d1)"],
    [
      "the sources name two outlets",
      { ours: [{ ...onRecord, outletId: "acme-front-desk/1" }] },
      "names acme-front-desk/1",
    ],
    ["the sources name it differently", { ours: [{ ...onRecord, outletName: "Spare" }] }, '"Spare"'],
    [
      "it feeds another device too",
      { ours: [{ ...onRecord, deviceId: "d2", deviceName: "ACME-SRV-01", evidence: "tenant file" }] },
      "ACME-SRV-01 (d2) as well",
    ],
    ["the unit calls it otherwise", { outletName: "Server" }, 'calls itself "Server"'],
    ["the unit has no name for it", { outletName: "" }, "gives it no name"],
    ["it does not exist", { documented: [{ ...onRecord, outletId: "acme-front-desk/7" }] }, "does not exist"],
  ])("where %s", async (_, options, words) => {
    expect(await prove(options)).toEqual({ outcome: "mismatch", reason: expect.stringContaining(words) });
  });

  it("where no power device is connected, which is a failure and no answer", async () => {
    await expect(prove({ power: notConnected("power") })).rejects.toBeInstanceOf(NotConnectedError);
  });
});
