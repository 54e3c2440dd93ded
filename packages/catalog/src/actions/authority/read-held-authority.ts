import { Authority, defineAction, mayLoseAuthority } from "@msp/workflows";
import * as z from "zod";
import { RecordOnFile } from "../../authority/record-on-file.ts";
import { Leaver } from "../../contacts/leaver.ts";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Reads what a person may decide at a customer by now, and whether the customer can do without it. For `waitUntil`: a record is changed by people. */
export const readHeldAuthority = defineAction({
  id: "authority.read-held",
  title: "Read in the customer's record what the person may still decide",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ companyId: z.string(), person: Leaver }),
  output: z.discriminatedUnion("outcome", [
    z.object({ outcome: z.literal("holds none"), hasPrimary: z.boolean() }),
    z.object({ outcome: z.literal("may lose it"), holds: z.array(Authority), leavesOpen: z.array(Authority) }),
    z.object({ outcome: z.literal("successor first"), holds: z.array(Authority) }),
    NotReadable,
  ]),
  async run({ input: { companyId, person }, ports: { documentation }, now }) {
    const company = await readOrSayWhy(documentation.companyOf(companyId));
    if (company.outcome === "not readable") return company;
    if (company.outcome !== "linked")
      return { outcome: "not readable" as const, reason: "the documentation has not exactly one organization for it" };
    const { organizationId } = company;
    const answer = await readOrSayWhy(documentation.customerRecord({ organizationId, companyId }));
    const onFile: RecordOnFile =
      answer.outcome === "not readable" ? { outcome: "unreadable", reason: answer.reason } : RecordOnFile.parse(answer);
    const held = mayLoseAuthority({ companyId, onFile, person, now });
    switch (held.outcome) {
      case "ask a person":
        return { outcome: "not readable" as const, reason: held.reasons.join(" ") };
      case "holds none":
        return held;
      case "successor first":
        return { ...held, holds: [...held.holds] };
      default:
        return { ...held, holds: [...held.holds], leavesOpen: [...held.leavesOpen] };
    }
  },
});
