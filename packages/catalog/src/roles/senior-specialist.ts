import { defineRole } from "@msp/workflows";

/** The second pair of eyes of the provider: agrees to what cannot be undone. */
export const seniorSpecialist = defineRole({
  id: "senior-specialist",
  title: "Senior specialist",
  actor: "technician",
});
