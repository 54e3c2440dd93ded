import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Reads what remote monitoring can do here, so that a procedure asks people for the rest instead of failing. */
export const readDeviceMeans = defineAction({
  id: "device.read-means",
  title: "See what remote monitoring can do here",
  effect: "read",
  uses: ["devices"],
  input: z.strictObject({}),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("read"),
      restartsDevices: z.boolean(),
      wakesDevices: z.boolean(),
      retiresDevices: z.enum(["deletes", "sets aside", "no"]),
    }),
    NotReadable,
  ]),
  run: ({ ports }) =>
    readOrSayWhy(
      ports.devices.means().then(({ restartsDevices, wakesDevices, retiresDevices }) => ({
        outcome: "read" as const,
        restartsDevices,
        wakesDevices,
        retiresDevices,
      })),
    ),
});
