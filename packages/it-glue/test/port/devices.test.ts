import { acmeIds, acmeSeed } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { ConflictError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connectDocumentation } from "./documentation-subject.ts";

const { organizations, configurations } = acmeIds;
const organizationId = organizations.acmeDental;
const monitoringId = "d1000000-0000-4000-8000-000000000101";

/** The same account, in which one device is all there is at the customer and nothing says which monitored device it is. */
function withoutProof() {
  const seed = acmeSeed();
  return {
    ...seed,
    configurations: (seed.configurations ?? [])
      .filter(({ id }) => id === configurations.frontDesk)
      .map(({ links: _, ...record }) => record),
  };
}

describe("a device found by the monitoring system's id", () => {
  it("5: counts only with proof: one row of an ignored filter is left to a person", async () => {
    const { adapter } = connectDocumentation({
      fake: { seed: withoutProof(), assumptions: { monitoringFilter: false } },
    });
    const port = adapter.on(recordingCall());
    const found = port.findDevices({ organizationId, monitoringId });
    await expect(found).rejects.toBeInstanceOf(ConflictError);
    await expect(found).rejects.toThrow("whose record does not show this id");
  });

  it("counts where the serial number finds the same device", async () => {
    const { adapter } = connectDocumentation({
      fake: { seed: withoutProof(), assumptions: { monitoringFilter: false } },
    });
    const port = adapter.on(recordingCall());
    const [device] = await port.findDevices({ organizationId, monitoringId, serialNumber: "C02EXAMPLE01" });
    expect(device).toMatchObject({ id: configurations.frontDesk });
    expect(device?.monitoringId).toBeUndefined();
  });

  it("is archived though another system keeps it", async () => {
    const { adapter, fake } = connectDocumentation();
    const call = recordingCall();
    await adapter.on(call).setDeviceArchived(configurations.frontDesk, true);
    expect(fake.state.get("configurations", configurations.frontDesk)).toMatchObject({
      archived: true,
      psa_integration: "enabled",
    });
    expect(call.writes[0]?.request).toEqual({
      method: "PATCH",
      url: `https://api.itglue.com/configurations/${configurations.frontDesk}`,
      body: { data: { type: "configurations", attributes: { archived: true } } },
    });
  });

  it("24: that refuses to be archived says where to change it", async () => {
    const { adapter, fake } = connectDocumentation();
    const body = { errors: [{ status: 422, title: "Cannot update a synced resource" }] };
    fake.faults.add({ kind: "status", code: 422, body, match: { method: "PATCH" } });
    const refused = adapter.on(recordingCall()).setDeviceArchived(configurations.frontDesk, true);
    await expect(refused).rejects.toBeInstanceOf(ConflictError);
    await expect(refused).rejects.toThrow(/follows another system.*make the change there/);
  });
});
