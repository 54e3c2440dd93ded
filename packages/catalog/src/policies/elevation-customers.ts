import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/**
 * Which requests for elevation are a customer's: by the id of the customer at the service, or all of a service that belongs to one customer alone. The services'
 * own link to the service desk holds a name more often than an id, so it is not believed.
 */
export const elevationCustomers = definePolicy({
  id: "elevation.customers",
  title: "Which requests for elevation are whose",
  schema: z.strictObject({
    customers: z.array(
      z.strictObject({
        /** In the service desk. */
        companyId: z.string(),
        /** As the host calls the service. */
        service: z.string(),
        /** As the service's requests tell it. Left out: every request of that service is this customer's. */
        vendorCompanyId: z.string().optional(),
      }),
    ),
  }),
  default: { customers: [] },
});
