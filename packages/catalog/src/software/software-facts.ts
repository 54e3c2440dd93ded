import * as z from "zod";

/** What is known about a piece of software. Absent means not known, which is never the same as harmless. */
export const SoftwareFacts = z.object({
  file: z.string().min(1).optional().describe('Name of the file, for example "ScannerTools-2.1.pkg"'),
  name: z.string().min(1).optional().describe("The product, as its publisher and the customer's list call it"),
  version: z.string().min(1).optional(),
  publisher: z.string().min(1).optional().describe("Whom the signature names"),
  teamId: z.string().min(1).optional().describe("Mac only: Apple's team identifier, ten capital letters and digits"),
  signature: z
    .enum(["signed", "unsigned", "broken"])
    .optional()
    .describe('"signed": by somebody the system trusts; "broken": it does not fit, was taken back or is nobody\'s'),
  gatekeeper: z.enum(["accepted", "rejected"]).optional().describe("Mac only: what macOS itself would say to it"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits in lower case")
    .optional()
    .describe("SHA-256 of the file: 64 hexadecimal digits in lower case"),
  source: z.string().min(1).optional().describe("Where it was downloaded, or who handed it over"),
});
export type SoftwareFacts = z.output<typeof SoftwareFacts>;
