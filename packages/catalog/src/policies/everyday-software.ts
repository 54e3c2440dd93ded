import { AllowedSoftware, definePolicy } from "@msp/workflows";
import * as z from "zod";

/**
 * Software that every customer's people may install and remove without asking, as far as it is safe. Name a publisher or a team in the tenant file to narrow an
 * entry: then the signature has to name it.
 */
export const everydaySoftware = definePolicy({
  id: "software.everyday",
  title: "Everyday applications that need no permission",
  schema: z.strictObject({ applications: z.array(z.strictObject(AllowedSoftware.shape)) }),
  default: {
    applications: [
      { name: "Slack" },
      { name: "Google Chrome" },
      { name: "Mozilla Firefox" },
      { name: "Ditto" },
      { name: "Adobe Acrobat Reader" },
    ],
  },
});
