import { defineRole } from "@msp/workflows";

export const admin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });
