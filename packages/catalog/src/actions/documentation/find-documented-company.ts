import { defineAction } from "@msp/workflows";
import * as z from "zod";
import { NotReadable, readOrSayWhy } from "../not-readable.ts";

/** Finds which organization of the documentation a company is: linked by id, never by a name that is alike. */
export const findDocumentedCompany = defineAction({
  id: "documentation.find-company",
  title: "Find the customer in the documentation",
  effect: "read",
  uses: ["documentation"],
  input: z.object({ companyId: z.string() }),
  output: z.discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("linked"),
      organizationId: z.string(),
      name: z.string(),
      link: z.string().optional(),
    }),
    z.object({ outcome: z.literal("not linked") }),
    z.object({
      outcome: z.literal("several"),
      candidates: z.array(z.object({ id: z.string(), name: z.string() })),
      reason: z.string().optional(),
    }),
    NotReadable,
  ]),
  async run({ input: { companyId }, ports: { documentation } }) {
    const company = await readOrSayWhy(documentation.companyOf(companyId));
    return company.outcome === "several" ? { ...company, candidates: [...company.candidates] } : company;
  },
});
