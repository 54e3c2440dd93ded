import * as z from "zod";
import { Entry } from "../tickets/entry.ts";

/** What somebody, or a monitor, reports. */
export const UnreachableReport = z.object({
  entry: Entry,
  deviceId: z.string().min(1).optional().describe("Id of the machine in remote monitoring, where it is known"),
  deviceName: z.string().min(1).optional().describe("Name of the machine, as remote monitoring spells it"),
  says: z.string().min(1).optional().describe("What the user or the alert says"),
});
export type UnreachableReport = z.output<typeof UnreachableReport>;
