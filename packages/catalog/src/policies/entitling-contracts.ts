import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** Which contracts make a company an RMM customer: by category (its stable id or label), or by words in the contract's name. */
export const entitlingContracts = definePolicy({
  id: "entitlement.rmm-contracts",
  title: "Contracts that make a company an RMM customer",
  schema: z.strictObject({ categories: z.array(z.string().min(1)), namesContain: z.array(z.string().min(1)) }),
  default: { categories: ["RMM"], namesContain: [] },
});
