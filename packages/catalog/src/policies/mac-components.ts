import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/**
 * The components of remote monitoring that look at a Mac. `checkSoftware` runs `pkgutil --check-signature`, `codesign -dv --verbose=4`,
 * `spctl --assess --verbose` and `shasum -a 256` on the file it is given, and writes what they write. `checkRights` runs
 * `dseditgroup -o checkmember -m ACCOUNT admin`. Where one is not there a technician looks.
 */
export const macComponents = definePolicy({
  id: "macs.components",
  title: "Components that look at a Mac",
  schema: z.strictObject({
    checkSoftware: z.strictObject({ componentId: z.string().min(1), fileVariable: z.string().min(1) }).optional(),
    checkRights: z.strictObject({ componentId: z.string().min(1), accountVariable: z.string().min(1) }).optional(),
  }),
  default: {},
});
