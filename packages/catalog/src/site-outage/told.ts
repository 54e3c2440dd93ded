import * as z from "zod";

/** How a customer learned of an outage. */
export const Told = z.enum(["by the service desk", "by us", "by a person", "earlier", "not yet"]);
export type Told = z.output<typeof Told>;
