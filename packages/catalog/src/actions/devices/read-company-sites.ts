import { type Device, DeviceAlert, defineAction } from "@msp/workflows";
import { ConflictError, type Devices } from "@msp/workflows/ports";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** How many devices and alerts of a site are named; all are counted. */
const mostNamed = 50;

const SiteState = z.object({
  id: z.string(),
  name: z.string(),
  online: z.int(),
  offline: z.int(),
  /** The system does not say. */
  unknown: z.int(),
  down: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string().optional(),
      lastSeenAt: z.string().optional(),
      link: z.string().optional(),
    }),
  ),
  alerts: z.array(
    DeviceAlert.pick({ id: true, deviceId: true, text: true, priority: true, raisedAt: true, ticketNumber: true }),
  ),
});
export type SiteState = z.output<typeof SiteState>;

/**
 * Looks at every site that is linked to a company: what is down there, and which alerts are open. A site where nothing is down and no alert is open is
 * counted and not listed. No site at all means that none is linked, not that nothing is down.
 */
export const readCompanySites = defineAction({
  id: "device.read-company-sites",
  title: "See which devices of the company's sites are down, and which alerts are open",
  effect: "read",
  uses: ["devices"],
  input: z.object({
    companyId: z.string(),
    /** Only this site, which has to be one of the company's. */
    siteId: z.string().optional(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), total: z.int(), sites: z.array(SiteState) }),
    NotReadable,
  ]),
  run: ({ input: { companyId, siteId }, ports: { devices } }) =>
    readOrSayWhy(
      (async () => {
        const all = await devices.sitesOf(companyId);
        const sites = all.filter(({ id }) => siteId === undefined || id === siteId);
        if (siteId !== undefined && sites.length === 0)
          throw new ConflictError(
            `Site ${siteId} is not linked to company ${companyId}. Start again with a site of this customer.`,
            { system: "devices", operation: "sitesOf" },
          );
        const states: SiteState[] = [];
        for (const { id, name } of sites) states.push(await stateOf(devices, id, name));
        return {
          outcome: "read" as const,
          total: sites.length,
          sites: states.filter(({ offline, alerts }) => offline > 0 || alerts.length > 0),
        };
      })(),
    ),
});

async function stateOf(devices: Devices, id: string, name: string): Promise<SiteState> {
  const found = (await devices.devicesAtSite(id)).filter(({ isRetired }) => !isRetired);
  const those = (state: Device["connection"]) => found.filter(({ connection }) => connection === state);
  const alerts = await devices.openAlertsOf({ siteId: id });
  return {
    id,
    name,
    online: those("online").length,
    offline: those("offline").length,
    unknown: those("unknown").length,
    down: those("offline").slice(0, mostNamed),
    alerts: alerts.slice(0, mostNamed),
  };
}
