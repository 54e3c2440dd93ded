import * as z from "zod";

/** Where in the run something belongs, and the entry of the journal it begins with. */
export const placed = {
  seq: z.int().describe("Number of the journal entry this begins with."),
  path: z.string().describe("Place in the procedure, as the journal names it."),
  title: z.string().describe("What the procedure calls it."),
};
