import { createPowerClient } from "@msp/power";
import { createFakeDigitalLoggers, createFakeRedfish, createFakeShelly } from "@msp/power/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";

describe("the client of a unit", () => {
  const clock = createFakeClock({ autoAdvance: true });
  const url = "https://unit.example.com";

  it("speaks the unit's protocol", async () => {
    const shelly = createFakeShelly({ clock });
    const plug = createPowerClient({ protocol: "shelly", url, ...shelly.login }, { clock, fetch: shelly.fetch });
    expect((await plug.switches())[0]).toMatchObject({ status: { output: true }, config: { name: "ACME-WS-01" } });

    const redfish = createFakeRedfish({ clock });
    const server = createPowerClient({ protocol: "redfish", url, ...redfish.login }, { clock, fetch: redfish.fetch });
    expect((await server.systems()).map(({ HostName }) => HostName)).toEqual(["ACME-SRV-01"]);

    const loggers = createFakeDigitalLoggers({ clock });
    const unit = { protocol: "digital-loggers", url, ...loggers.login } as const;
    const rack = createPowerClient(unit, { clock, fetch: loggers.fetch });
    expect((await rack.outlets()).map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});
