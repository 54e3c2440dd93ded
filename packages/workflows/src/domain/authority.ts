import * as z from "zod";

/** What a contact may decide for a customer: everything (`primary`), or one part of it. */
export const Authority = z.enum([
  "primary",
  "security",
  "people and workstations",
  "purchasing",
  "technical",
  "projects",
]);
export type Authority = z.output<typeof Authority>;
