import { Device } from "@msp/workflows";
import * as z from "zod";

/** A machine somebody works at. A laptop has a battery and can be sent in; a tower has neither. */
export const Workstation = z.object({
  /** In remote monitoring's ids; absent where nobody could look there. */
  deviceId: z.string().optional(),
  name: z.string().min(1),
  kind: z.enum(["laptop", "tower"]),
  siteId: z.string().optional(),
  connection: Device.shape.connection,
  /** When it was last heard of, ISO 8601 in UTC. */
  lastSeenAt: z.string().optional(),
});
export type Workstation = z.output<typeof Workstation>;

/** A workstation that can be put into a parcel. A tower is none, so whatever takes this cannot be given one. */
export const Laptop = Workstation.extend({ kind: z.literal("laptop") });
export type Laptop = z.output<typeof Laptop>;

/** The workstation as a laptop; throws `TypeError` for a tower. */
export function laptopOf(machine: Workstation): Laptop {
  if (machine.kind === "laptop") return { ...machine, kind: "laptop" };
  throw new TypeError(`${machine.name} is a tower: it is never sent in, somebody goes there.`);
}
