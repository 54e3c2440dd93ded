import * as z from "zod";
import { SoftwareFacts } from "../software/software-facts.ts";

/** Software that is to be installed or removed, where, and what for. */
export const SoftwareWish = z.object({
  action: z.enum(["install", "remove"]),
  platform: z.enum(["windows", "macos"]),
  /** The program in the words people use. */
  what: z.string().min(1).describe('For example "Scanner Tools 2.1"'),
  purpose: z.string().min(1).describe("What for, or why it is to go"),
  where: z.string().min(1).describe("On which machines, or for whom"),
  /** What is known about the program so far, its name and its source above all. */
  facts: SoftwareFacts,
  isInWriting: z.boolean().describe("Whether the request itself is there in writing"),
  identityConfirmedBy: z
    .string()
    .min(1)
    .optional()
    .describe("How it was made sure that whoever asks is who they say, where that was done"),
});
export type SoftwareWish = z.output<typeof SoftwareWish>;
