import { worldDevices } from "../../sandbox/world/world-devices.ts";
import type { WorldEvent } from "../scenario.ts";

/** The server answers again after so many minutes. */
export const serverIsBackAfter = (afterMinutes: number): WorldEvent => ({
  afterMinutes,
  happens: ({ dattoRmm }) => dattoRmm.state.reconnect(worldDevices.server.monitoringUid),
});
