import { Device, defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** How many of a site's devices are named; all are counted. */
const mostNamed = 200;

/** `alone`: the site has no other device, so nothing follows for the site. */
const Finding = z.enum(["some others are online", "no other is online", "alone", "not known"]);

const neighbour = Device.pick({ id: true, name: true, kind: true, connection: true, lastSeenAt: true });

/** Looks at the other devices of a site: where none is online, the fault is the site's rather than the device's. */
export const readSiteDevices = defineAction({
  id: "device.read-site",
  title: "Look at the other devices of the site",
  effect: "read",
  uses: ["devices"],
  input: z.object({
    siteId: z.string(),
    /** The device this is about, which is left out. */
    besides: z.string().optional(),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      online: z.int(),
      offline: z.int(),
      /** The system does not say. */
      unknown: z.int(),
      finding: Finding,
      /** Those online first. */
      others: z.array(neighbour),
    }),
    NotReadable,
  ]),
  run: ({ input: { siteId, besides }, ports }) =>
    readOrSayWhy(
      (async () => {
        const found = await ports.devices.devicesAtSite(siteId);
        const others = found.filter(({ id, isRetired }) => id !== besides && !isRetired);
        const count = (state: Device["connection"]) => others.filter(({ connection }) => connection === state).length;
        const counts = { online: count("online"), offline: count("offline"), unknown: count("unknown") };
        const inOrder = [...others].sort((left, right) => rank(left) - rank(right));
        return { outcome: "read" as const, ...counts, finding: findingOf(counts), others: inOrder.slice(0, mostNamed) };
      })(),
    ),
});

const rank = ({ connection }: Device): number => ["online", "unknown", "offline"].indexOf(connection);

type Counts = { readonly online: number; readonly offline: number; readonly unknown: number };

function findingOf({ online, offline, unknown }: Counts): z.output<typeof Finding> {
  if (online > 0) return "some others are online";
  if (unknown > 0) return "not known";
  return offline > 0 ? "no other is online" : "alone";
}
