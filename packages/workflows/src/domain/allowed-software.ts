import * as z from "zod";

/** Software a customer allows without asking. What is left out does not narrow the permission. */
export const AllowedSoftware = z.object({
  name: z.string().min(1),
  /** The publisher as its signature names it. */
  publisher: z.string().optional(),
  /** Apple's team identifier: ten capital letters and digits. */
  teamId: z.string().optional(),
  /** In lower-case hexadecimal; then only this very file is allowed. */
  sha256: z.string().optional(),
});
export type AllowedSoftware = z.output<typeof AllowedSoftware>;
