/** Who a person is to the procedure: printed as a mark in the SOP. */
export type Actor = "customer" | "admin" | "technician";

/** A role of people who do, answer or approve. Which persons hold it is tenant data. */
export interface Role<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly actor: Actor;
}

/**
 * Defines a role once, so that it is never a string in a workflow.
 *
 * @example
 * ```ts
 * import { defineRole } from "@msp/workflows";
 *
 * const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
 * ```
 */
export const defineRole = <const Id extends string>(role: Role<Id>): Role<Id> => Object.freeze({ ...role });
