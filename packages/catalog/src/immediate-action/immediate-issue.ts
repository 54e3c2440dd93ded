import * as z from "zod";
import { InstallWish } from "../admin-install/install-wish.ts";
import { Entry } from "../tickets/entry.ts";

/** What kind of issue it is; each word has its procedure. */
export const IssueKind = z.enum([
  "a workstation is unreachable or crashed",
  "internet or a server is down",
  "a user needs administrator rights",
]);
export type IssueKind = z.output<typeof IssueKind>;

/** What somebody reports. What is left out is asked, and nothing is guessed from the words of a ticket. */
export const ImmediateIssue = z.object({
  entry: Entry,
  kind: IssueKind.optional().describe("What is wrong; asked when left out"),
  urgency: z.enum(["cannot wait", "can wait"]).optional().describe("Whether people cannot work; asked when left out"),
  says: z.string().min(1).optional().describe("What the caller or the alert says"),
  deviceId: z.string().min(1).optional().describe("Id of the machine in remote monitoring, where one is known"),
  deviceName: z.string().min(1).optional().describe("Name of the machine, as remote monitoring spells it"),
  requestedBy: z.string().min(1).optional().describe("Id of the contact who asks for rights"),
  wish: InstallWish.optional().describe("What is to be installed, where it is known"),
});
export type ImmediateIssue = z.output<typeof ImmediateIssue>;
