import { definePolicy } from "@msp/workflows";
import * as z from "zod";

const words = z.array(z.string().min(1));

/** What the monitoring system's own words for kinds of devices mean. Compared without case; a word in no list is asked about. */
export const deviceKinds = definePolicy({
  id: "devices.kinds",
  title: "Which words of remote monitoring mean a laptop, a tower or neither",
  schema: z.strictObject({
    /** Have a battery and can be sent in. */
    laptop: words,
    /** Stay where they are: somebody has to go there. */
    tower: words,
    /** No workstations at all. */
    neither: words,
  }),
  default: {
    laptop: ["Laptop", "Notebook", "Tablet"],
    tower: ["Desktop", "Workstation", "Tower", "All-in-one"],
    neither: ["Server", "ESXi Host", "Network Device", "Printer"],
  },
});
