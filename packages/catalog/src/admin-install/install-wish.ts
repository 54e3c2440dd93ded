import * as z from "zod";
import { SoftwareFacts } from "../software/software-facts.ts";

/** What a user wants to do with more rights, on which machine, and what for. */
export const InstallWish = z.object({
  platform: z.enum(["windows", "macos"]),
  wants: z
    .enum(["one program", "administrator rights"])
    .describe("To be an administrator without saying for which program is a grant of rights, and is decided as one"),
  /** The program in the words people use. */
  what: z.string().min(1).describe('For example "Scanner Tools 2.1"'),
  purpose: z.string().min(1).describe("What the user needs it for"),
  /** What is known about the program so far, its source above all. */
  facts: SoftwareFacts,
  deviceName: z.string().min(1).describe("Name of the machine, as the services spell it"),
  account: z
    .string()
    .min(1)
    .optional()
    .describe("The user's account on the machine; without it a person picks the request that is meant"),
  filePath: z.string().min(1).optional().describe("Mac only: the full path of the file, for the checks on the machine"),
  isInWriting: z.boolean().describe("Whether the user's request itself is there in writing"),
  identityConfirmedBy: z
    .string()
    .min(1)
    .optional()
    .describe("How it was made sure that the user is who they say, where that was done"),
});
export type InstallWish = z.output<typeof InstallWish>;
