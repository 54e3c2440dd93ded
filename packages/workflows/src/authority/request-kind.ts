import * as z from "zod";

/** What somebody at a customer can ask for, as far as the customer has to have decided it. */
export const RequestKind = z.enum([
  "add a person",
  "remove a person",
  "change a workstation",
  "install software",
  "remove software",
  "grant admin access",
  "spend money",
  "change an authority",
  "project work",
  "technical change",
]);
export type RequestKind = z.output<typeof RequestKind>;
