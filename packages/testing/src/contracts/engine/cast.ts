import type { Person } from "@msp/workflows";

/** The people of the contract's runs. */
export const cast = {
  /** Starts the runs, and does the tasks. */
  tess: { id: "tess@example.com", name: "Tess Technician" },
  /** Approves. */
  ada: { id: "ada@example.com", name: "Ada Admin" },
  /** Approves, and decides when something went wrong. */
  olga: { id: "olga@example.com", name: "Olga Operator" },
  /** Fills in forms. */
  casey: { id: "casey@example.com", name: "Casey Customer" },
} satisfies { readonly [name: string]: Person };
