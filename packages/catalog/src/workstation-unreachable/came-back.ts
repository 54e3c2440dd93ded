import type { Device } from "@msp/workflows";
import type { Workstation } from "./workstation.ts";

/** Whether a machine that was not online when it was found is online now: then somebody may be working at it, and its power is left alone. */
export const cameBack = (found: Pick<Workstation, "connection">, now: Pick<Device, "connection">): boolean =>
  found.connection !== "online" && now.connection === "online";
