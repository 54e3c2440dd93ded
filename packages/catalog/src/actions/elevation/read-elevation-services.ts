import { defineAction, ElevationService } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Tells which services decide about elevation here, and what each can do. Nothing is asked of them. */
export const readElevationServices = defineAction({
  id: "elevation.read-services",
  title: "See which services decide about elevation here",
  effect: "read",
  uses: ["elevation"],
  input: z.strictObject({}),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), services: z.array(ElevationService) }),
    NotReadable,
  ]),
  run: ({ ports }) =>
    readOrSayWhy(
      ports.elevation.elevationServices().then((services) => ({ outcome: "read" as const, services: [...services] })),
    ),
});
