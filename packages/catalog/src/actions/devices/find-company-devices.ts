import { Device, defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** A journal holds values of 256 KB at most; a company with more devices is asked about by name or by user. */
const mostDevices = 400;

const listed = Device.pick({
  id: true,
  name: true,
  kind: true,
  siteId: true,
  siteName: true,
  connection: true,
  lastSeenAt: true,
  lastUser: true,
  isRetired: true,
});

/** Lists the devices at the sites that are linked to a company; the last signed-in user is a hint and does not say whose a device is. */
export const findCompanyDevices = defineAction({
  id: "device.find-of-company",
  title: "Find the company's devices in remote monitoring",
  effect: "read",
  uses: ["devices"],
  input: z.object({
    companyId: z.string(),
    /** Only devices this account was signed in to last, compared without case and domain. */
    user: z.string().optional(),
    /** Only devices of exactly this name, but for case and surrounding space. */
    name: z.string().optional(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      /** How many sites are linked to the company. With none, no devices means nothing. */
      sites: z.int(),
      /** How many devices fit. More than are listed: narrow the search. */
      total: z.int(),
      devices: z.array(listed),
    }),
    NotReadable,
  ]),
  run: ({ input: { companyId, user, name }, ports }) =>
    readOrSayWhy(
      (async () => {
        const sites = await ports.devices.sitesOf(companyId);
        const found = sites.length === 0 ? [] : await ports.devices.devicesOf({ companyId, user });
        const fitting = found.filter((device) => name === undefined || plain(device.name) === plain(name));
        return {
          outcome: "read" as const,
          sites: sites.length,
          total: fitting.length,
          devices: fitting.slice(0, mostDevices),
        };
      })(),
    ),
});

const plain = (name: string): string => name.trim().toLowerCase();
