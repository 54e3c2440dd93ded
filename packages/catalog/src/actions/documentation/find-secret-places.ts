import { DocumentedSecret, defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Finds where passwords lie that belong to a device or carry a name. No value is read. */
export const findSecretPlaces = defineAction({
  id: "documentation.find-secret-places",
  title: "Find where the password lies, without reading it",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ organizationId: z.string(), deviceId: z.string().optional(), name: z.string().optional() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), places: z.array(DocumentedSecret) }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    const places = await readOrSayWhy(documentation.findSecrets(input));
    return "outcome" in places ? places : { outcome: "read" as const, places: [...places] };
  },
});
