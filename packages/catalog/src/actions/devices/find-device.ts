import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { DeviceLink } from "../../devices/device-link.ts";
import { linkOfDevice, linkOfItem } from "../../devices/link-device.ts";
import { linkOfTicket } from "../../devices/link-of-ticket.ts";
import { readOrSayWhy } from "../not-readable.ts";

/**
 * Finds a device with its configuration item, site and company: from the device, from the configuration item, or from a ticket that names either the item
 * or the alert it was opened for. Exact or asked, never by a similar name.
 */
export const findDevice = defineAction({
  id: "device.find",
  title: "Find the device, and see that service desk and remote monitoring mean the same one",
  effect: "read",
  uses: ["devices", "ticketing"],
  input: z.union([
    z.strictObject({ deviceId: z.string() }),
    z.strictObject({ companyId: z.string(), configurationItemId: z.string() }),
    z.strictObject({ ticketId: z.string() }),
  ]),
  output: DeviceLink,
  run({ input, ports }) {
    if ("deviceId" in input) return readOrSayWhy(linkOfDevice(ports, input.deviceId));
    if ("ticketId" in input) return readOrSayWhy(linkOfTicket(ports, input.ticketId));
    return readOrSayWhy(linkOfItem(ports, input));
  },
});
