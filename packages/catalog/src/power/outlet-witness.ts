import type { OutletAssignment } from "@msp/workflows";

/** An assignment, and where it stands. */
export interface OutletWitness {
  readonly source: "customer's record" | "tenant file";
  readonly assignment: OutletAssignment;
}
