import { defineRole } from "@msp/workflows";

/** Whoever is responsible for the ticket at the moment; a task follows the ticket's primary resource. */
export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
