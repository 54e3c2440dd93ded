import { defineAction, ElevationRequest } from "@msp/workflows";
import * as z from "zod";
import { Leaver } from "../../contacts/leaver.ts";
import { requestText } from "../../elevation/request-text.ts";
import { isLeaversRequest } from "../../remove-contact/is-leavers-request.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

const dayMs = 86_400_000;

/** A journal holds values of 256 KB at most. */
const mostRequests = 50;

/**
 * Finds the pending requests for elevation of a person who leaves, at every service that decides, and those that may be theirs. Without the customer's devices
 * from remote monitoring no machine can be ruled out.
 */
export const findLeaversRequests = defineAction({
  id: "elevation.find-leavers",
  title: "Look for pending requests for elevation of the person who leaves",
  effect: "read",
  uses: ["elevation", "devices"],
  input: z.object({
    companyId: z.string(),
    leaver: Leaver,
    accountNames: z.array(z.string()),
    /** How far back, in days. */
    days: z.int().positive().default(30),
  }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      theirs: z.array(ElevationRequest.pick({ id: true, service: true, title: true })),
      /** One sentence each, about what may be theirs. */
      unclear: z.array(z.string()),
    }),
    NotReadable,
  ]),
  async run({ input: { companyId, leaver, accountNames, days }, ports, now }) {
    const since = new Date(now - days * dayMs).toISOString();
    const pending = await readOrSayWhy(ports.elevation.pendingRequests({ since }));
    if ("outcome" in pending) return pending;
    const devices = pending.length === 0 ? [] : await readOrSayWhy(ports.devices.devicesOf({ companyId }));
    // A company without a linked site has no devices there; that says nothing about the machines it has.
    const deviceNames = "outcome" in devices || devices.length === 0 ? undefined : devices.map(({ name }) => name);
    const signIns = { email: leaver.email, accountNames, deviceNames };
    const sorted = pending.map((request) => ({ request, is: isLeaversRequest(request, signIns) }));
    const theirs = sorted.filter(({ is }) => is === "yes").map(({ request }) => request);
    const unclear = sorted.filter(({ is }) => is === "unclear").map(({ request }) => requestText(request));
    const left = theirs.slice(mostRequests).map(requestText);
    return {
      outcome: "read" as const,
      theirs: theirs.slice(0, mostRequests).map(({ id, service, title }) => ({ id, service, title })),
      unclear: [...left, ...unclear].slice(0, mostRequests),
    };
  },
});
