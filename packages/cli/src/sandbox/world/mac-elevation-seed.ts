import type { FakeSeed } from "@msp/admin-by-request/testing";
import { sandboxPeople } from "../sandbox-tenant.ts";
import { everyWorldDevice } from "./world-devices.ts";

/** The invented Admin By Request tenant: the Macs of the invented world, who works at them, and who of the provider decides. */
export const macElevationSeed: FakeSeed = {
  computers: everyWorldDevice
    .filter(({ isInAdminByRequest }) => isInAdminByRequest)
    .map(({ name }) => ({ name, platform: "macOS", platformCode: 1, make: "Apple Inc.", model: "MacBook Air" })),
  users: [
    { account: "quinn.vale", fullName: "Quinn Vale", email: "quinn.vale@example.com", phone: "555-0112" },
    { account: "olivia.reyes", fullName: "Olivia Reyes", email: "olivia.reyes@example.com", phone: "555-0110" },
  ],
  portalUsers: [sandboxPeople.technician.id, sandboxPeople.senior.id, sandboxPeople.office.id],
};
