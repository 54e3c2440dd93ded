import { defineRole } from "@msp/workflows";

/** Runs the service: decides about people and priorities when work does not get on. */
export const serviceManager = defineRole({ id: "service-manager", title: "Service manager", actor: "admin" });
