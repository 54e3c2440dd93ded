import * as z from "zod";

/** What is known about a piece of software. Absent means not known, which is never the same as harmless. */
export const SoftwareFacts = z.object({
  /** The name of the file, for example `ScannerTools-2.1.pkg`. */
  file: z.string().min(1).optional(),
  /** The product, as its publisher calls it. */
  name: z.string().min(1).optional(),
  version: z.string().min(1).optional(),
  publisher: z.string().min(1).optional(),
  /** Apple's team identifier: ten capital letters and digits. */
  teamId: z.string().min(1).optional(),
  /** `signed` by somebody the system trusts; `broken` covers a signature that does not fit, has been taken back or is nobody's. */
  signature: z.enum(["signed", "unsigned", "broken"]).optional(),
  /** What macOS itself would say to it. */
  gatekeeper: z.enum(["accepted", "rejected"]).optional(),
  /** In lower-case hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits in lower case")
    .optional(),
  /** Where it was downloaded, or who handed it over. */
  source: z.string().min(1).optional(),
});
export type SoftwareFacts = z.output<typeof SoftwareFacts>;
