import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Sees whether a password in the documentation was changed after an instant, without reading its value: a wait asks this once somebody has seen the old one. */
export const seeSecretChanged = defineAction({
  id: "documentation.see-secret-changed",
  title: "See whether the password in the documentation is a new one",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ secretId: z.string(), since: z.iso.datetime() }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("changed"), changedAt: z.string() }),
    z.object({ outcome: z.literal("not changed") }),
    NotReadable,
  ]),
  run: ({ input: { secretId, since }, ports }) =>
    readOrSayWhy(
      ports.documentation
        .getSecretPlace(secretId)
        .then(({ changedAt }) =>
          changedAt !== undefined && Date.parse(changedAt) > Date.parse(since)
            ? { outcome: "changed" as const, changedAt }
            : { outcome: "not changed" as const },
        ),
    ),
});
