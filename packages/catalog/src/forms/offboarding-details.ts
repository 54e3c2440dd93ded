import * as z from "zod";
import { LocalTime } from "../texts/local-time.ts";

/** What can become of a leaver's device. */
export const DeviceFate = z.enum(["reassign", "retire", "keep as it is"]);
export type DeviceFate = z.output<typeof DeviceFate>;

/** What the customer decides about a removal. Urgency is not among it: it was asked before anything was sent. */
export const OffboardingDetails = z.object({
  leaverName: z.string().min(1).describe("Full name of the person who leaves"),
  leaverEmail: z.email().optional().describe("Work e-mail address of the person who leaves"),
  effectiveAt: LocalTime.optional(),
  mailbox: z
    .enum(["shared mailbox", "delete", "not hosted by us"])
    .describe("What becomes of the mailbox; a shared one keeps all mail"),
  mailboxAccess: z.array(z.string()).describe("Who gets access to the mailbox"),
  forwardTo: z.email().optional().describe("Where new mail goes"),
  outOfOffice: z.string().optional().describe("Text that answers new mail"),
  filesTo: z.string().optional().describe("Who gets the files"),
  devices: z
    .array(z.object({ name: z.string().min(1), fate: DeviceFate.optional(), successor: z.string().optional() }))
    .describe("Devices of the person; without another wish they pass to a successor"),
  wipeMobileDevices: z.boolean().describe("Remove company data from the person's phones and tablets"),
  remarks: z.string().optional().describe("Anything else we should know"),
});
export type OffboardingDetails = z.output<typeof OffboardingDetails>;
