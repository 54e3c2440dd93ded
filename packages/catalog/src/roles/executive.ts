import { defineRole } from "@msp/workflows";

/** The provider's owner or an executive: speaks with the customer's management. */
export const executive = defineRole({ id: "executive", title: "Executive", actor: "admin" });
