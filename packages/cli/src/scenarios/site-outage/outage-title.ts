import { worldDevices } from "../../sandbox/world/world-devices.ts";

/** The title of the ticket that the monitoring opens. */
export const outageTitle = `${worldDevices.server.name} is offline`;
