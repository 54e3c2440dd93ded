import { Device, defineAction } from "@msp/workflows";
import * as z from "zod";
import { siteSuspicion } from "../../policies/site-suspicion.ts";
import { siteVerdict } from "../../workstation-unreachable/site-verdict.ts";
import { readOrSayWhy } from "../not-readable.ts";

/** Looks at the other devices of a machine's site, and says whether several were lost together: then it is the site that is down. */
export const judgeSite = defineAction({
  id: "device.judge-site",
  title: "Look whether other devices of the site were lost together with it",
  effect: "read",
  uses: ["devices"],
  policies: [siteSuspicion],
  input: z.object({
    /** The machine this is about; left out of the count. */
    deviceId: z.string().optional(),
    siteId: z.string().optional(),
    connection: Device.shape.connection,
    lastSeenAt: z.string().optional(),
  }),
  output: z.object({ isDown: z.boolean(), sentence: z.string() }),
  async run({ input: { siteId, deviceId, ...machine }, ports, tenant }) {
    const suspicion = tenant.policy(siteSuspicion);
    if (siteId === undefined) return siteVerdict(machine, undefined, suspicion);
    const site = await readOrSayWhy(ports.devices.devicesAtSite(siteId));
    if ("outcome" in site) return siteVerdict(machine, site, suspicion);
    const others = site.filter(({ id, isRetired }) => id !== deviceId && !isRetired);
    return siteVerdict(machine, { outcome: "read", others }, suspicion);
  },
});
