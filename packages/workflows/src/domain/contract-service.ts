import * as z from "zod";

/** A recurring service that a contract includes; the price is that of one unit, in the service desk's own currency. */
export const ContractService = z.object({
  id: z.string(),
  contractId: z.string(),
  serviceId: z.string(),
  unitPrice: z.number().optional(),
});
export type ContractService = z.output<typeof ContractService>;
