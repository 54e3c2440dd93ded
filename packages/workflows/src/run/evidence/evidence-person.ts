import * as z from "zod";

/** Somebody, as the journal names them. */
export const EvidencePerson = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: "Person" });
