import * as z from "zod";
import { SoftwareFacts } from "../software/software-facts.ts";

/** What a user wants to do with more rights, on which machine, and what for. */
export const InstallWish = z.object({
  platform: z.enum(["windows", "macos"]),
  /** One program, or to be an administrator without saying for which: that is a grant of rights and is decided as one. */
  wants: z.enum(["one program", "administrator rights"]),
  /** The program in the words people use. */
  what: z.string().min(1).describe('For example "Scanner Tools 2.1"'),
  purpose: z.string().min(1).describe("What the user needs it for"),
  /** What is known about the program so far, its source above all. */
  facts: SoftwareFacts,
  deviceName: z.string().min(1).describe("Name of the machine, as the services spell it"),
  /** On the machine; left out where it is not known. */
  account: z.string().min(1).optional(),
  /** Where the file lies on the machine, for the checks on a Mac. */
  filePath: z.string().min(1).optional(),
  /** Whether the request itself is there in writing. */
  isInWriting: z.boolean(),
  identityConfirmedBy: z
    .string()
    .min(1)
    .optional()
    .describe("How it was made sure that the user is who they say, where that was done"),
});
export type InstallWish = z.output<typeof InstallWish>;
