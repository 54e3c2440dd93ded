import { power } from "@msp/power";
import { createFakeDigitalLoggers, createFakeRedfish, createFakeShelly } from "@msp/power/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";

const clock = createFakeClock();
const units = [
  ["shelly", createFakeShelly({ clock }), "0"],
  ["redfish", createFakeRedfish({ clock }), "PowerEquipment/RackPDUs/1/Outlets/A1"],
  ["digital-loggers", createFakeDigitalLoggers({ clock }), "0"],
] as const;

describe.each(units)("over a real socket: %s", (protocol, fake, outlet) => {
  it("is read and switched, logins and all", async () => {
    const { url, close } = await fake.listen();
    try {
      const adapter = power({ units: { acme: { protocol, url, ...fake.login } }, clock, environment: {} });
      const port = adapter.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} });
      await port.switchOutlet(`acme/${outlet}`, "off");
      expect((await port.getOutlet(`acme/${outlet}`)).state).toBe("off");
      expect(fake.ledger).toHaveLength(1);
    } finally {
      await close();
    }
  });
});
