import { DocumentedSecret, defineAction } from "@msp/workflows";
import * as z from "zod";
import { foundOrNothing } from "../found-or-nothing.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Reads when a password was last changed, without its value: a wait asks this until it is newer than the moment somebody saw the old one. */
export const readSecretPlace = defineAction({
  id: "documentation.read-secret-place",
  title: "Read when the password was last changed",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ secretId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("read"), place: DocumentedSecret }),
    z.object({ outcome: z.literal("not there") }),
    NotReadable,
  ]),
  async run({ input, ports: { documentation } }) {
    const place = await readOrSayWhy(foundOrNothing(documentation.getSecretPlace(input.secretId)));
    if (place === undefined) return { outcome: "not there" as const };
    return "outcome" in place ? place : { outcome: "read" as const, place };
  },
});
