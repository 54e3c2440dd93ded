import { type Device, defineAction } from "@msp/workflows";
import * as z from "zod";
import { linkOfTicket } from "../../devices/link-of-ticket.ts";
import { sameText } from "../../texts/same-text.ts";
import { machineMeant } from "../../workstation-unreachable/machine-meant.ts";
import { readOrSayWhy } from "../not-readable.ts";

/** How many candidates are listed for the person who is asked. */
const mostCandidates = 10;

/**
 * Finds which machine is meant by a ticket (its configuration item, or its alert) and by a request (an id, or an exact name). Exact or asked: who was signed
 * in last is listed as a hint and decides nothing.
 */
export const findMachineMeant = defineAction({
  id: "device.find-meant",
  title: "See which machine ticket and request mean, and that service desk and remote monitoring agree",
  effect: "read",
  uses: ["devices", "ticketing"],
  input: z.object({
    ticketId: z.string(),
    companyId: z.string(),
    deviceId: z.string().optional(),
    deviceName: z.string().optional(),
    /** The account of the user, for the hint. */
    user: z.string().optional(),
  }),
  output: z.object({
    outcome: z.enum(["exact", "asked", "not readable"]),
    /** There where it is exact. */
    deviceId: z.string().optional(),
    /** Why it is not exact; empty where it is. */
    reason: z.string(),
    /** Machines for a person to choose from, by name and id. */
    candidates: z.array(z.string()),
  }),
  async run({ input, ports }) {
    const { ticketId, companyId, deviceId, deviceName, user } = input;
    const byTicket = await readOrSayWhy(linkOfTicket(ports, ticketId));
    const all = await readOrSayWhy(ports.devices.devicesOf({ companyId }));
    if ("outcome" in all) return { ...all, candidates: [] };
    const known = inUse(all);
    const named = deviceName === undefined ? undefined : known.filter(({ name }) => sameText(name, deviceName));
    const meant = machineMeant({
      deviceId,
      isKnown: known.some(({ id }) => id === deviceId),
      deviceName,
      byTicket,
      named,
    });
    if (meant.outcome !== "asked") return { reason: "", candidates: [], ...meant };
    const hints = named?.length ? named : inUse(await ports.devices.devicesOf({ companyId, user }));
    return { ...meant, candidates: hints.slice(0, mostCandidates).map(({ name, id }) => `${name} (${id})`) };
  },
});

const inUse = (devices: readonly Device[]): readonly Device[] => devices.filter(({ isRetired }) => !isRetired);
