import { defineRole } from "@msp/workflows";

/** A contact of the customer who may decide about people and workstations there. */
export const authorisedContact = defineRole({
  id: "authorised-contact",
  title: "Authorised contact of the customer",
  actor: "customer",
});
