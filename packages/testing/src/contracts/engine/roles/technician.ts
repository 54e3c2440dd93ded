import { defineRole } from "@msp/workflows";

export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
