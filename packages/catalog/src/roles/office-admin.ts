import { defineRole } from "@msp/workflows";

/** The office: answers what only a person who knows the customer can answer. */
export const officeAdmin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });
